//! The program of the pages with the text, as JavaScript sees it.

fn main() {}

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "public to JavaScript alone")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Element;

    /// Takes over the explainer whose root element is given.
    #[wasm_bindgen]
    pub fn start(root: Element) {
        variorum::app::start(root);
    }

    /// Lets go of the explainer whose root element is given.
    #[wasm_bindgen]
    pub fn stop(root: Element) {
        variorum::app::stop(root);
    }
}
