//! A folder of plain files to a checked edition, or every fault in it at once.
//!
//! Reading and checking are told apart: [`read`] gives the files as written, with the place of
//! every value; [`check`] runs the rules over them and builds the [`Edition`]. It must not know
//! how an edition is printed.

pub mod balance;
pub mod bibliography;
pub mod check;
pub mod fault;
pub mod raw;
pub mod read;
pub mod report;
pub mod table;

pub use balance::Balance;
pub use fault::{Fault, Faults, Place, Severity};

use crate::edition::Edition;
use std::path::Path;

/// What came of checking a folder: the edition where it is sound, and whatever was found.
#[derive(Debug)]
pub struct Checked {
    /// The edition; none where there is any fault that is an error.
    pub edition: Option<Edition>,
    /// Errors and warnings, in the order of the files.
    pub faults: Faults,
    /// How much each side has; none where the edition is not sound.
    pub balance: Option<Balance>,
}

/// Reads and checks the edition in `folder`.
///
/// # Errors
/// Never: whatever is wrong, an unreadable folder included, is among the faults.
pub fn check_folder(folder: &Path) -> Checked {
    let mut faults = Faults::default();
    let files = read::read(folder, &mut faults);
    let edition = check::check(&files, &mut faults);
    let mut edition = edition.filter(|_| !faults.has_errors());
    let balance = edition.as_mut().map(|edition| {
        let balance = Balance::of(edition);
        balance.warn(edition, &mut faults);
        edition.shares.clone_from(&balance.shares);
        balance
    });
    faults.sort();
    Checked { edition, faults, balance }
}
