//! The only place where the state changes.

use super::{Action, Effect, Id, Said, State};

/// The state after an action, and what follows from it.
pub fn reduce(state: &State, action: Action) -> (State, Vec<Effect>) {
    let mut next = state.clone();
    let effects = match action {
        Action::SetLayer { layer, on, by_reader } => {
            let mut effects = vec![Effect::WriteAddress { fragment: None, push: false }];
            if on {
                next.layers.insert(layer.clone());
            } else {
                next.layers.remove(&layer);
                effects.push(Effect::HideLayer(layer.clone()));
            }
            // What a host's page wishes is neither news to the reader nor the reader's choice.
            if by_reader {
                effects.push(Effect::Remember);
                next.said = Some(if on { Said::Shown(layer) } else { Said::Hidden(layer) });
            }
            effects
        }
        Action::Go(id) => {
            next.place = Some(id.clone());
            let address = Effect::WriteAddress { fragment: Some(id.clone()), push: true };
            vec![address, Effect::Show(vec![id])]
        }
        Action::Open(ids) => open(&mut next, ids),
        Action::Tap(ids) if !ids.is_empty() && ids.iter().all(|id| next.open.contains(id)) => {
            next.open.retain(|other| !ids.contains(other));
            next.said = Some(Said::Closed);
            ids.into_iter().map(Effect::Hide).collect()
        }
        Action::Tap(ids) => open(&mut next, ids),
        Action::Toggle { id, open } => {
            if open && !next.open.contains(&id) {
                next.open.push(id.clone());
                next.place = Some(id.clone());
            } else if !open {
                next.open.retain(|other| *other != id);
            }
            vec![Effect::Tint { id, open }]
        }
        Action::Close(inside) => {
            let id =
                inside.filter(|id| next.open.contains(id)).or_else(|| next.open.last().cloned());
            match id {
                Some(id) => {
                    next.open.retain(|other| *other != id);
                    next.said = Some(Said::Closed);
                    vec![Effect::Hide(id.clone()), Effect::FocusWords(id)]
                }
                None => Vec::new(),
            }
        }
        Action::Arrive(link) => {
            if let Some(layers) = link.layers {
                next.layers = layers;
            }
            // The address is the reader's doing here, so nothing writes to it.
            match link.fragment {
                Some(id) => {
                    next.place = Some(id.clone());
                    vec![Effect::Show(vec![id])]
                }
                None => Vec::new(),
            }
        }
        Action::CopyLink => {
            // So that the same words are said anew.
            next.said = None;
            vec![Effect::CopyLink]
        }
        Action::LinkCopied { link, done } => {
            next.said = Some(if done { Said::Copied } else { Said::NotCopied(link) });
            Vec::new()
        }
    };
    (next, effects)
}

/// Opening never closes what the reader opened to compare; what is opened again counts as last.
fn open(next: &mut State, ids: Vec<Id>) -> Vec<Effect> {
    let Some(first) = ids.first().cloned() else { return Vec::new() };
    next.open.retain(|other| !ids.contains(other));
    next.open.extend(ids.iter().rev().cloned());
    next.place = Some(first.clone());
    next.said = (ids.len() > 1).then_some(Said::Opened(ids.len()));
    vec![Effect::WriteAddress { fragment: Some(first), push: true }, Effect::Show(ids)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Link;

    fn state(layers: &[&str], open: &[&str]) -> State {
        State {
            layers: layers.iter().map(|id| Id::from(*id)).collect(),
            open: open.iter().map(|id| Id::from(*id)).collect(),
            ..State::default()
        }
    }

    fn check(before: State, action: Action, after: State, effects: &[Effect]) {
        assert_eq!(reduce(&before, action), (after, effects.to_vec()));
    }

    #[test]
    fn a_switch_writes_the_address_and_is_remembered_and_leaves_what_is_open() {
        let address = || Effect::WriteAddress { fragment: None, push: false };
        let turn =
            |layer: &str, on, by_reader| Action::SetLayer { layer: layer.into(), on, by_reader };
        check(
            state(&["us"], &["us-c-1"]),
            turn("china", true, true),
            State {
                said: Some(Said::Shown("china".into())),
                ..state(&["us", "china"], &["us-c-1"])
            },
            &[address(), Effect::Remember],
        );
        check(
            state(&["us"], &["us-c-1"]),
            turn("us", false, true),
            State { said: Some(Said::Hidden("us".into())), ..state(&[], &["us-c-1"]) },
            &[address(), Effect::HideLayer("us".into()), Effect::Remember],
        );
        // A host's wish is not the reader's choice: not remembered, not announced.
        check(
            state(&["us"], &[]),
            turn("china", true, false),
            state(&["us", "china"], &[]),
            &[address()],
        );
    }

    #[test]
    fn a_tap_on_words_opens_and_a_second_closes() {
        let both: Vec<Id> = vec!["us-c-1".into(), "china-c-1".into()];
        let (open, _) = reduce(&state(&[], &["us-c-1"]), Action::Tap(both.clone()));
        assert_eq!(open.open.len(), 2, "one of two open is not all");
        let (closed, effects) = reduce(&open, Action::Tap(both.clone()));
        assert!(closed.open.is_empty());
        assert_eq!(effects, both.into_iter().map(Effect::Hide).collect::<Vec<_>>());
        check(state(&[], &["us-c-1"]), Action::Tap(Vec::new()), state(&[], &["us-c-1"]), &[]);
    }

    #[test]
    fn opening_keeps_what_was_open_and_leads_to_the_first() {
        check(
            state(&[], &["us-b-1"]),
            Action::Open(vec!["us-c-1".into(), "china-c-1".into()]),
            State {
                said: Some(Said::Opened(2)),
                place: Some("us-c-1".into()),
                ..state(&[], &["us-b-1", "china-c-1", "us-c-1"])
            },
            &[
                Effect::WriteAddress { fragment: Some("us-c-1".into()), push: true },
                Effect::Show(vec!["us-c-1".into(), "china-c-1".into()]),
            ],
        );
    }

    #[test]
    fn what_is_opened_again_counts_as_last() {
        let (next, _) =
            reduce(&state(&[], &["us-c-1", "us-d-1"]), Action::Open(vec!["us-c-1".into()]));
        assert_eq!(next.open, ["us-d-1".into(), Id::from("us-c-1")]);
    }

    #[test]
    fn opening_nothing_is_nothing() {
        check(state(&["us"], &[]), Action::Open(Vec::new()), state(&["us"], &[]), &[]);
    }

    #[test]
    fn escape_closes_where_the_reader_is_else_the_last_and_returns_to_its_words() {
        let closed = |id: &str| [Effect::Hide(id.into()), Effect::FocusWords(id.into())];
        let said = Some(Said::Closed);
        let before = || state(&[], &["us-c-1", "china-c-1"]);
        check(
            before(),
            Action::Close(None),
            State { said: said.clone(), ..state(&[], &["us-c-1"]) },
            &closed("china-c-1"),
        );
        check(
            before(),
            Action::Close(Some("us-c-1".into())),
            State { said: said.clone(), ..state(&[], &["china-c-1"]) },
            &closed("us-c-1"),
        );
        check(
            before(),
            Action::Close(Some("us-d-1".into())),
            State { said, ..state(&[], &["us-c-1"]) },
            &closed("china-c-1"),
        );
        check(state(&["us"], &[]), Action::Close(None), state(&["us"], &[]), &[]);
    }

    #[test]
    fn the_pages_own_opening_and_closing_is_followed_once_and_shown_on_the_words() {
        let toggle = |open| Action::Toggle { id: "us-c-1".into(), open };
        let tint = |open| [Effect::Tint { id: "us-c-1".into(), open }];
        let opened = State { place: Some("us-c-1".into()), ..state(&[], &["us-c-1"]) };
        check(state(&[], &[]), toggle(true), opened, &tint(true));
        check(state(&[], &["us-c-1"]), toggle(true), state(&[], &["us-c-1"]), &tint(true));
        check(state(&[], &["us-c-1"]), toggle(false), state(&[], &[]), &tint(false));
        check(state(&[], &[]), toggle(false), state(&[], &[]), &tint(false));
    }

    #[test]
    fn a_link_to_a_paragraph_leads_there_and_is_where_the_reader_is() {
        check(
            state(&["us"], &[]),
            Action::Go("k".into()),
            State { place: Some("k".into()), ..state(&["us"], &[]) },
            &[
                Effect::WriteAddress { fragment: Some("k".into()), push: true },
                Effect::Show(vec!["k".into()]),
            ],
        );
    }

    #[test]
    fn copying_is_said_whether_it_was_done_or_not() {
        let link = || Id::from("https://example.org/#c");
        let again = State { said: Some(Said::Copied), ..state(&[], &[]) };
        check(again, Action::CopyLink, state(&[], &[]), &[Effect::CopyLink]);
        for (done, said) in [(true, Said::Copied), (false, Said::NotCopied(link()))] {
            let copied = Action::LinkCopied { link: link(), done };
            check(state(&[], &[]), copied, State { said: Some(said), ..state(&[], &[]) }, &[]);
        }
    }

    #[test]
    fn arriving_follows_the_address_and_never_writes_it() {
        check(
            state(&["us"], &["us-c-1"]),
            Action::Arrive(Link {
                layers: Some(["china".into()].into()),
                fragment: Some("china-c-1".into()),
            }),
            State { place: Some("china-c-1".into()), ..state(&["china"], &["us-c-1"]) },
            &[Effect::Show(vec!["china-c-1".into()])],
        );
        check(
            state(&["us"], &["us-c-1"]),
            Action::Arrive(Link::default()),
            state(&["us"], &["us-c-1"]),
            &[],
        );
    }
}
