//! The program of the learning page, as JavaScript sees it. It is a program of its own, so that who
//! only reads loads none of it.

fn main() {}

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "public to JavaScript alone")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Element;

    /// Takes over the learning page whose root element is given.
    #[wasm_bindgen]
    pub fn start(root: Element) {
        variorum::learn::start(root);
    }

    /// Lets go of the learning page whose root element is given.
    #[wasm_bindgen]
    pub fn stop(root: Element) {
        variorum::learn::stop(root);
    }
}
