//! Whatever is drawn to be told apart stands out from what it is drawn on, in light and in dark.

use std::collections::BTreeMap;

/// The colours of the style sheet by their names: in light and in dark.
fn colours() -> BTreeMap<&'static str, [[f64; 3]; 2]> {
    let style = include_str!("../../www/styles/tokens.css");
    let pair = |line: &'static str| {
        let (name, rest) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
        let (light, dark) = rest.split_once(')')?.0.split_once(", ")?;
        Some((name, [colour(light)?, colour(dark)?]))
    };
    style.lines().filter_map(pair).collect()
}

/// Red, green and blue from 0 to 1.
fn colour(written: &str) -> Option<[f64; 3]> {
    let digits = written.strip_prefix('#')?;
    let width = if digits.len() == 3 { 1 } else { 2 };
    let part = |at: usize| {
        let own = digits.get(at * width..(at + 1) * width)?.repeat(3 - width);
        Some(f64::from(u8::from_str_radix(&own, 16).ok()?) / 255.0)
    };
    Some([part(0)?, part(1)?, part(2)?])
}

/// As WCAG 2.2 has it.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    let luminance =
        |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn letters_and_lines_stand_out_from_paper_and_cards() {
    let colours = colours();
    let tones: Vec<String> = (1..=6).map(|number| format!("tone-{number}")).collect();
    // The tones are colours of letters and of lines, the strong rule is the frame of a switch.
    let wanted = [("ink", 7.0), ("quiet", 4.5), ("strong-rule", 3.0)];
    let wanted = wanted.into_iter().chain(tones.iter().map(|tone| (tone.as_str(), 4.5)));
    for (name, least) in wanted {
        for ground in ["paper", "card"] {
            for (drawn, beneath) in colours[name].into_iter().zip(colours[ground]) {
                let seen = contrast(drawn, beneath);
                assert!(seen >= least, "{name} on {ground}: {seen:.2} to 1, wanted {least}");
            }
        }
    }
    // As the standard's own examples have it.
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 0.01);
}
