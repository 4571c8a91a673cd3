//! A page that is measured: its files, and how a reader's deeds are done and seen on it.

/// One page with what it loads.
pub struct Page {
    /// Whose it is, as the table says.
    pub name: &'static str,
    /// Its files, `index.html` among them: name and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// Whether it lives with our policy, which forbids inline styles.
    pub strict: bool,
    /// When it is ready.
    pub ready: Ready,
    /// What the first switch changes, as an expression.
    pub look: &'static str,
    /// Opens the explanation of words in sight, as statements.
    pub open: &'static str,
    /// Whether that explanation is shown, as an expression.
    pub opened: &'static str,
    /// Closes it again, as statements.
    pub close: &'static str,
}

/// When a page is ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    /// When it is loaded: nothing comes after.
    Loaded,
    /// When some element has this attribute.
    Attribute(&'static str),
}

impl Page {
    /// What the probe needs to know of the page, as an object of JavaScript.
    pub fn for_probe(&self) -> String {
        let ready = match self.ready {
            Ready::Loaded => "null".to_owned(),
            Ready::Attribute(name) => format!("'{name}'"),
        };
        let Self { look, open, opened, close, .. } = self;
        format!(
            "{{ ready: {ready}, look: () => {look}, open: () => {{ {open} }}, \
             opened: () => {opened}, close: () => {{ {close} }} }}"
        )
    }
}

/// A text as the content of an element or of an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
