//! How faults are drawn for an editor.

use super::{Fault, Faults, Severity};
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report,
};

/// How a report is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With colours, for a terminal.
    Colour,
    /// Without, for a file or a page.
    Plain,
}

/// Every fault, each with its file, its line, the words and the mend; empty if there is none.
pub fn report(faults: &Faults, style: Style) -> String {
    faults.list().iter().map(|fault| one(fault, faults, style)).collect()
}

fn one(fault: &Fault, faults: &Faults, style: Style) -> String {
    let kind = match fault.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let text = faults.text(&fault.place.file);
    let (start, end) = fault.place.span;
    let in_a_line = text.is_some() && (start, end) != (0, 0);
    let mut diagnostic = MietteDiagnostic::new(format!("{kind}[{}]: {}", fault.code, fault.words))
        .with_help(format!("mend: {}", fault.mend));
    if in_a_line {
        // A place between two characters is drawn under the one before it.
        let start = if start == end { start.saturating_sub(1) } else { start };
        diagnostic = diagnostic.with_label(LabeledSpan::underline(start..end));
    } else {
        diagnostic.message = format!("{}\n in {}", diagnostic.message, fault.place.file);
    }
    let report = Report::new(diagnostic);
    let report = match text.filter(|_| in_a_line) {
        Some(text) => report.with_source_code(NamedSource::new(&fault.place.file, text.to_owned())),
        None => report,
    };
    let theme = match style {
        Style::Colour => GraphicalTheme::unicode(),
        Style::Plain => GraphicalTheme::unicode_nocolor(),
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(100)
        .with_context_lines(1)
        .without_cause_chain();
    let mut out = String::new();
    match handler.render_report(&mut out, report.as_ref()) {
        Ok(()) => out,
        // Writing into memory does not fail; if it did, the plain words would still help.
        Err(_) => format!("{kind}[{}] {}: {}\n", fault.code, fault.place.file, fault.words),
    }
}
