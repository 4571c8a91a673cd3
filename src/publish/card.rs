//! Pictures: the card that messengers and blogs show for a link, of the whole edition or of one
//! paragraph; and the poster of the whole dispute, to take along.
//!
//! A picture is composed as SVG and drawn by resvg with the fonts of [`Easel`] alone, so that it is
//! the same on every machine. A card is seen some 400 pixels wide: large letters, few words.

mod document;
mod easel;
mod marks;
mod paragraph;
mod passage;
mod poster;
mod sheet;
mod stroke;
mod voice;
mod whole;
mod wrap;

pub use easel::Easel;
pub use poster::{files as poster_files, svg as poster_svg};

use super::page::Print;
use crate::edition::Paragraph;
use resvg::{tiny_skia, usvg};

/// Width and height.
pub const SIZE: (u32, u32) = (1200, 630);

/// The card of the whole edition or of one paragraph, as PNG.
///
/// # Errors
/// A sentence that says what could not be drawn.
pub fn card(
    easel: &Easel,
    print: &Print,
    paragraph: Option<&Paragraph>,
) -> Result<Vec<u8>, String> {
    png(easel, &svg(easel, print, paragraph))
}

/// The same card as SVG, before its letters are drawn.
pub fn svg(easel: &Easel, print: &Print, paragraph: Option<&Paragraph>) -> String {
    match paragraph {
        Some(paragraph) => paragraph::draw(easel, print, paragraph),
        None => whole::draw(easel, print),
    }
}

fn png(easel: &Easel, svg: &str) -> Result<Vec<u8>, String> {
    let fault = |error: String| format!("the picture cannot be drawn: {error}");
    let tree = usvg::Tree::from_str(svg, &easel.options()).map_err(|e| fault(e.to_string()))?;
    let size = tree.size().to_int_size();
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| fault("there is no room for it".to_owned()))?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixels.as_mut());
    packed(&pixels).map_err(|error| fault(error.to_string()))
}

/// The pixels as a small PNG: a picture has no transparency, and flat colours pack well.
fn packed(pixels: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    // Three bytes of every four, moved in place: this loop is not optimized in a debug build.
    let mut colours = pixels.data().to_vec();
    let mut end = 0;
    for pixel in (0..colours.len()).step_by(4) {
        colours.copy_within(pixel..pixel + 3, end);
        end += 3;
    }
    colours.truncate(end);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(bytes)
}
