//! `agreement.toml` as written.

use crate::authoring::{
    Faults,
    raw::RawTarget,
    table::{Table, Words},
};

/// The whole file.
#[derive(Debug)]
pub(in crate::authoring) struct RawAgreement {
    pub(in crate::authoring) apart: Option<Words>,
    pub(in crate::authoring) meet: Option<Words>,
    pub(in crate::authoring) rows: Vec<RawRow>,
}

/// An `[[agreement]]`.
#[derive(Debug)]
pub(in crate::authoring) struct RawRow {
    pub(in crate::authoring) target: RawTarget,
    pub(in crate::authoring) topic: Option<Words>,
    pub(in crate::authoring) degree: Option<Words>,
    pub(in crate::authoring) reason: Option<Words>,
}

/// Reads the file.
pub(super) fn agreement(mut root: Table<'_>, faults: &mut Faults) -> RawAgreement {
    let rows = root.tables("agreement", faults).into_iter();
    let agreement = RawAgreement {
        apart: root.required("apart", faults),
        meet: root.required("meet", faults),
        rows: rows
            .map(|mut table| {
                let topic = table.words("topic", faults);
                let degree = table.required("degree", faults);
                let reason = table.required("reason", faults);
                RawRow { target: RawTarget::read(table, false, faults), topic, degree, reason }
            })
            .collect(),
    };
    root.finish(faults);
    agreement
}
