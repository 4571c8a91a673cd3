//! The one place that joins the ports, the store and the islands: the life of a click, readable
//! from top to bottom.

use crate::{
    browser::{
        address, clipboard, frames::after_paint, outlet, outlet::Outlet, page, page::Page,
        page_events, storage,
    },
    reader::{Action, Effect, Id, State},
    store::Store,
    view::{Bar, BarProps, Status, StatusProps},
    wire::{link, saved},
};
use gloo_events::EventListener;
use std::cell::RefCell;
use web_sys::Element;
use yew::{AppHandle, BaseComponent, Renderer};

/// What keeps one explainer alive.
struct Explainer {
    bar: AppHandle<Bar>,
    /// The words on the button that copies, when nothing is copied yet.
    copy: String,
    status: AppHandle<Status>,
    _listeners: Vec<EventListener>,
}

thread_local! {
    /// Kept here and not handed to JavaScript: a handle that the page does not hold would be
    /// collected, and the explainer would go deaf without a word.
    static RUNNING: RefCell<Vec<(Element, Explainer)>> = const { RefCell::new(Vec::new()) };
}

/// Takes over the explainer whose root element is given. Taking over twice is taking over once.
pub fn start(root: Element) {
    let running = RUNNING.with_borrow(|running| running.iter().any(|(other, _)| *other == root));
    if !running && let Some(explainer) = take_over(&root) {
        let _ = root.set_attribute("data-ready", "");
        RUNNING.with_borrow_mut(|running| running.push((root, explainer)));
    }
}

/// Lets go of the explainer whose root element is given; the page stays as it is.
pub fn stop(root: Element) {
    let explainer = RUNNING.with_borrow_mut(|running| {
        let at = running.iter().position(|(other, _)| *other == root)?;
        Some(running.swap_remove(at).1)
    });
    if let Some(explainer) = explainer {
        let _ = root.remove_attribute("data-ready");
        let layers = page::read(&root).state.layers;
        page::leave_standing(&root, "bar", || explainer.bar.destroy());
        page::leave_standing(&root, "status", || explainer.status.destroy());
        page::set_switches(&root, &layers);
        page::set_button(&root, &explainer.copy);
    }
}

fn take_over(root: &Element) -> Option<Explainer> {
    let mut page = page::read(root);
    let stands = outlet::outlet(root);
    // What the host's page keeps on the device is the host's.
    let key = (stands != Outlet::Element).then(|| saved::key(&page.edition));
    let link = address::read(stands, &page.known_layers());
    // An address or a host that says which layers are on knows better than the memory, and is no choice
    // of the reader's.
    if let Some(key) = key.as_ref().filter(|_| link.layers.is_none() && !page.wished) {
        if page.touched {
            // The reader was there before us; what they chose is not forgotten over that.
            remember(key, &page.state);
        } else {
            remembered_layers(key, &mut page);
        }
    }
    page.state.place = link.fragment.clone();
    let store = Store::new(page.state.clone(), run_effects(root.clone(), key));

    let bar = BarProps {
        store: store.clone(),
        legend: page.legend.clone().into(),
        copy: page.copy.clone().into(),
        copied: [page.sayings.copied.clone().into(), page.sayings.not_copied.clone().into()],
        layers: page.layers.clone(),
    };
    let status = StatusProps {
        store: store.clone(),
        sayings: page.sayings.clone(),
        layers: page.layers.clone(),
    };
    let bar = mount::<Bar>(root, "bar", bar)?;
    let status = mount::<Status>(root, "status", status)?;

    let act = || {
        let store = store.clone();
        move |action| store.dispatch(action)
    };
    let arrive = act();
    let arrival =
        address::on_arrival(stands, page.known_layers(), move |link| arrive(Action::Arrive(link)));
    let mut listeners = vec![
        page_events::on_switch(root, act()),
        page_events::on_click(root, act()),
        page_events::on_toggle(root, act()),
    ];
    listeners.extend(page_events::on_escape(root, act()));
    listeners.extend(arrival);

    for id in &page.state.open {
        page::tint(root, id, true);
    }
    // The browser has opened the explanation that the address names, if it knows how; if not, we do.
    if let Some(id) = link.fragment.filter(|id| !page.state.open.contains(id))
        && page::is_explanation(root, &id)
    {
        page::show(root, &[id]);
    }
    Some(Explainer { bar, copy: page.copy, status, _listeners: listeners })
}

/// Keeps the choice of layers on the device, but not over what a newer version has kept.
fn remember(key: &str, state: &State) {
    if saved::may_replace(storage::read(key).as_deref()) {
        storage::write(key, &saved::print(&state.layers));
    }
}

/// What the device has kept counts only where nobody has turned a switch yet.
fn remembered_layers(key: &str, page: &mut Page) {
    let kept = storage::read(key);
    if let Some(layers) = kept.and_then(|kept| saved::parse(&kept, &page.known_layers())) {
        page.state.layers = layers;
    }
}

/// An island over the elements that stand in its slot. Where the marks for taking over are not
/// there (the slot is empty, a minifier has dropped comments, an earlier explainer has gone), it is
/// drawn afresh.
fn mount<C: BaseComponent>(
    root: &Element,
    island: &str,
    props: C::Properties,
) -> Option<AppHandle<C>> {
    let slot = page::slot(root, island)?;
    let marked = page::begins_with_a_mark(&slot);
    if !marked {
        slot.set_inner_html("");
    }
    let renderer = Renderer::<C>::with_root_and_props(slot, props);
    Some(if marked { renderer.hydrate() } else { renderer.render() })
}

/// One port call for each effect. `key` is where the device keeps the choice of layers, if it may.
fn run_effects(
    root: Element,
    key: Option<String>,
) -> impl Fn(&Store, &State, Vec<Effect>) + 'static {
    let stands = outlet::outlet(&root);
    move |store, state, effects| {
        for effect in effects {
            match effect {
                Effect::WriteAddress { fragment, push } => {
                    // A browser takes its time over an address; what is opened shall not wait for it.
                    let state = state.clone();
                    after_paint(move || address::write(stands, &state, fragment.as_deref(), push));
                }
                Effect::Remember => key.iter().for_each(|key| remember(key, state)),
                Effect::CopyLink => {
                    let (store, words) = (store.clone(), link_to(&root, state));
                    let link = Id::from(words.as_str());
                    clipboard::write(&words, move |done| {
                        store.dispatch(Action::LinkCopied { link, done });
                    });
                }
                Effect::Show(ids) => page::show(&root, &ids),
                Effect::Hide(id) => page::hide(&root, &id),
                Effect::HideLayer(layer) => page::hide_layer(&root, &layer),
                Effect::Tint { id, open } => page::tint(&root, &id, open),
                Effect::FocusWords(id) => page::focus_words(&root, &id),
            }
        }
    }
}

/// A link to where the reader is: in the host's page where one has us and has said so, else in the
/// explainer's own.
fn link_to(root: &Element, state: &State) -> String {
    let place = state.place.as_ref().map(|id| outlet::still_there(root, id));
    let place = place.as_ref();
    match outlet::host(root) {
        Some((host, at)) => link::to_host(&host, &state.layers, place, &at),
        None => {
            let (home, whole) = outlet::home(root).unwrap_or_else(|| (address::own(), None));
            link::to_page(&home, &state.layers, place.or(whole.as_ref()))
        }
    }
}
