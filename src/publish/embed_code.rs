//! The page on which an editor makes the line to paste: what it must know of the edition.

use super::{Print, embedding::escaped, place::Language, shell};

/// The page with its slots filled. `line` is what to paste where no script runs.
///
/// # Errors
/// A sentence that says which slot is missing, stands twice or is left over.
pub(super) fn embed_code(print: &Print, line: &str, page_shell: &str) -> Result<String, String> {
    let edition = print.edition();
    let layers = edition.switches().map(|layer| {
        let checked = if layer.starts_on() { " checked" } else { "" };
        format!(
            "<label><input type=\"checkbox\" name=\"layers\" value=\"{}\"{checked}> {}</label>",
            escaped(&layer.id),
            escaped(&layer.name)
        )
    });
    let paragraphs = edition.paragraphs.iter().map(|one| {
        let words =
            print.say_with("paragraph-heading", &[("name", &one.name), ("topic", &one.topic)]);
        format!("<option value=\"{}\">{}</option>", escaped(&one.id), escaped(&words))
    });
    let (layers, paragraphs) =
        (layers.collect::<Vec<_>>().join("\n"), paragraphs.collect::<Vec<_>>().join("\n"));
    let own = [(String::new(), print.words().language())].into_iter();
    let others = print.others().iter().map(|other| match &other.language {
        Language::First => (String::new(), other.name.clone()),
        Language::Other(folder) => (format!("{folder}/"), other.name.clone()),
    });
    let languages = own.chain(others).enumerate().map(|(at, (folder, name))| {
        let checked = if at == 0 { " checked" } else { "" };
        format!(
            "<label><input type=\"radio\" name=\"folder\" value=\"{}\"{checked}> {}</label>",
            escaped(&folder),
            escaped(&name)
        )
    });
    let languages = languages.collect::<Vec<_>>().join("\n");
    let title = escaped(&edition.title);
    let fillings = [
        ("head-title", title.as_str()),
        ("title", &title),
        ("layers", &layers),
        ("languages", &languages),
        ("paragraphs", &paragraphs),
        ("line", &escaped(line)),
    ];
    shell::fill(page_shell, &fillings).map_err(|error| format!("www/embed-code.html: {error}"))
}
