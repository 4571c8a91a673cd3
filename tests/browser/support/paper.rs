//! What the browser prints on A4, looked at as a PDF.

use super::Page;
use lopdf::{Document, Object};
use thirtyfour::{
    common::print::{PrintPage, PrintParameters},
    prelude::*,
};

/// A page on paper.
pub(crate) struct Paper {
    /// How many sheets' sides.
    pub(crate) pages: usize,
    /// Its letters and digits in the order in which they are drawn, without anything between.
    pub(crate) letters: String,
    /// Every size of type in points, with the number of stretches that are set in it.
    pub(crate) sizes: Vec<(f64, usize)>,
}

impl Paper {
    /// Prints the page that is open.
    pub(crate) async fn print(page: &Page) -> WebDriverResult<Self> {
        let page_size = PrintPage { width: 21.0, height: 29.7 };
        let parameters = PrintParameters { page: page_size, ..PrintParameters::default() };
        let bytes = page.driver.print_page(parameters).await?;
        Ok(Self::read(&Document::load_mem(&bytes).expect("a PDF")))
    }

    fn read(pdf: &Document) -> Self {
        let numbers: Vec<u32> = pdf.get_pages().into_keys().collect();
        let text = pdf.extract_text(&numbers).expect("the text of the PDF");
        let mut sizes: Vec<(f64, usize)> = Vec::new();
        for id in pdf.get_pages().into_values() {
            for size in sizes_of(pdf, id) {
                match sizes.iter_mut().find(|(known, _)| (known - size).abs() < 0.05) {
                    Some((_, count)) => *count += 1,
                    None => sizes.push((size, 1)),
                }
            }
        }
        Self { pages: numbers.len(), letters: letters(&text), sizes }
    }

    /// Whether a piece of text stands on the paper in full, what is Chinese in it apart: a PDF may
    /// have pictures for that. The end of a page may part a stretch once.
    pub(crate) fn has(&self, text: &str) -> bool {
        let stretches = text.split(|letter| letter >= '\u{2e80}').map(letters);
        stretches.into_iter().all(|sought| {
            let ends: Vec<usize> = (0..=sought.len()).collect();
            let parted = ends.partition_point(|end| self.letters.contains(&sought[..*end]));
            self.letters.contains(&sought[parted - 1..])
        })
    }

    /// Which part of the type is smaller than so many points.
    pub(crate) fn smaller_than(&self, points: f64) -> f64 {
        let count = |sizes: &mut dyn Iterator<Item = &(f64, usize)>| -> usize {
            sizes.map(|(_, count)| count).sum()
        };
        let small = count(&mut self.sizes.iter().filter(|(size, _)| *size < points));
        #[expect(clippy::cast_precision_loss, reason = "counts of stretches are small")]
        let part = small as f64 / count(&mut self.sizes.iter()) as f64;
        part
    }
}

/// Letters and digits of ASCII: what every way of drawing a text leaves.
fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The size of each stretch of type on a page, in points.
fn sizes_of(pdf: &Document, page: lopdf::ObjectId) -> Vec<f64> {
    let number = |object: Option<&Object>| {
        object.and_then(|object| object.as_float().ok()).map_or(0.0, f64::from)
    };
    let content = pdf.get_and_decode_page_content(page).expect("a page's content");
    let (mut scale, mut kept, mut sizes) = (1.0, Vec::new(), Vec::new());
    for operation in &content.operations {
        match operation.operator.as_str() {
            "q" => kept.push(scale),
            "Q" => scale = kept.pop().unwrap_or(1.0),
            "cm" => scale *= number(operation.operands.first()).abs(),
            "Tf" => sizes.push(scale * number(operation.operands.get(1))),
            _ => {}
        }
    }
    sizes
}
