//! A teacher's link: it shows what was chosen, is made by a form of the browser's own, and is left
//! again by a press.

use super::support::{Options, Page, act, deeds, page::with, see};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

/// What a class is given: two steps that do not follow each other, one layer, a set of questions.
struct Chosen {
    steps: Vec<String>,
    layer: String,
    /// The set's id, and its questions.
    set: (String, Vec<String>),
}

impl Chosen {
    /// From what the learning page has, which is open.
    async fn from(page: &Page) -> WebDriverResult<Self> {
        let steps = deeds::ids(page, "data-step").await?;
        let layers = "[...document.querySelectorAll('[name=layer]')].map(input => input.value)";
        let layers = page.evaluate(layers).await?;
        let sets = "[...document.querySelectorAll('[data-set]')].map(set => [set.dataset.set, set.dataset.questions.split(' ')])";
        let mut sets: Vec<(String, Vec<String>)> =
            serde_json::from_value(page.evaluate(sets).await?).expect("sets of questions");
        let layer = layers[1].as_str().expect("a layer").to_owned();
        Ok(Self { steps: vec![steps[1].clone(), steps[3].clone()], layer, set: sets.remove(0) })
    }

    /// As a teacher may write it by hand.
    fn address(&self) -> String {
        let (tour, layer, set) = (self.steps.join(","), &self.layer, &self.set.0);
        format!("learn.html?tour={tour}&layers={layer}&questions={set}")
    }
}

/// The titles of the steps in the desk, and in the page.
async fn titles(page: &Page) -> WebDriverResult<(Value, Value)> {
    let desk = "[...document.querySelectorAll('.desk-tour li a')].map(a => a.textContent)";
    let all = "[...document.querySelectorAll('[data-step]')].map(step => [step.dataset.step, step.querySelector('[data-title]').dataset.title])";
    Ok((page.evaluate(desk).await?, page.evaluate(all).await?))
}

/// How many questions each row of the desk has.
async fn counts(page: &Page) -> WebDriverResult<Value> {
    let rows = "[...document.querySelectorAll('.desk-questions .sets .count')].map(e => Number(e.textContent))";
    page.evaluate(rows).await
}

/// Everything can be chosen: no teacher's link is in force.
async fn everything(page: &Page) -> WebDriverResult<()> {
    let (desk, all) = titles(page).await?;
    let all: Value = all.as_array().into_iter().flatten().map(|one| one[1].clone()).collect();
    assert_eq!(desk, all);
    let questions = deeds::ids(page, "data-question").await?.len();
    assert_eq!(counts(page).await?[0], questions);
    see::shown(page, ".desk-clauses").await?;
    assert_eq!(page.evaluate("document.querySelector('.desk .class')").await?, Value::Null);
    Ok(())
}

/// The strip at the foot says which step or question of how many.
async fn place(page: &Page, kind: &str, number: usize, all: usize) -> WebDriverResult<()> {
    let (number, all) = (number.to_string(), all.to_string());
    let (key, filled) = (format!("where-{kind}"), [("number", &*number), ("all", &*all)]);
    let words = deeds::phrase(page, &key, &filled).await?;
    let there =
        format!("document.querySelector('.pilot .at').textContent.startsWith({})", json!(words));
    page.until(&words, &there).await
}

#[tokio::test]
async fn a_class_sees_the_steps_layers_and_questions_that_were_chosen_and_no_others() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        everything(&page).await?;
        let chosen = Chosen::from(&page).await?;
        page.open_ready(&chosen.address()).await?;
        deeds::desk_says(&page, "class-leave", &[]).await?;
        let (desk, all) = titles(&page).await?;
        let own = all.as_array().into_iter().flatten();
        let own = own.filter(|one| chosen.steps.iter().any(|id| one[0] == id.as_str()));
        assert_eq!(desk, own.map(|one| one[1].clone()).collect::<Value>());
        assert_eq!(counts(&page).await?, json!([chosen.set.1.len()]));
        see::absent(&page, ".desk-clauses").await?;
        // Through the chosen steps and out again; each has the chosen layer on.
        act::tap(&page, ".begin a").await?;
        for (at, step) in chosen.steps.iter().enumerate() {
            deeds::at_step(&page, step).await?;
            place(&page, "step", at + 1, chosen.steps.len()).await?;
            let on =
                "[...document.querySelectorAll('[name=layer]:checked')].map(input => input.value)";
            assert_eq!(page.evaluate(on).await?, json!([chosen.layer]), "{step}");
            let address = format!("location.search.includes('step={}&tour=')", at + 1);
            page.until("the address has the step's number among the chosen", &address).await?;
            deeds::go_on(&page).await?;
        }
        see::shown(&page, ".desk").await?;
        // And through the questions.
        act::tap(&page, ".desk-questions .sets a").await?;
        let asked = chosen.set.1.len();
        let in_order: Vec<String> = deeds::ids(&page, "data-question").await?;
        assert!(chosen.set.1.iter().all(|id| in_order.contains(id)), "{:?}", chosen.set);
        let mut seen = Vec::new();
        for at in 0..asked {
            place(&page, "question", at + 1, asked).await?;
            let shown = "document.querySelector('[data-question][data-now]').dataset.question";
            seen.push(page.evaluate(shown).await?.as_str().unwrap_or_default().to_owned());
            deeds::go_on(&page).await?;
        }
        see::shown(&page, ".desk").await?;
        seen.sort();
        let mut expected = chosen.set.1.clone();
        expected.sort();
        assert_eq!(seen, expected);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_step_s_number_counts_among_the_chosen_and_its_fragment_names_it_in_the_whole() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let chosen = Chosen::from(&page).await?;
        page.open_ready(&format!("{}&step=2", chosen.address())).await?;
        deeds::at_step(&page, &chosen.steps[1]).await?;
        place(&page, "step", 2, 2).await?;
        page.open("about.html").await?;
        page.open_ready(&format!("{}#step-4", chosen.address())).await?;
        deeds::at_step(&page, &chosen.steps[1]).await?;
        act::tap(&page, ".pilot button:first-child").await?;
        deeds::at_step(&page, &chosen.steps[0]).await?;
        // There is no third.
        page.open_ready(&format!("{}&step=3", chosen.address())).await?;
        see::shown(&page, ".desk").await
    })
    .await;
}

#[tokio::test]
async fn show_everything_leads_out_of_a_class_in_the_page_and_in_a_frame() {
    with(Options::default(), async |page| {
        for place in ["", "embed/"] {
            page.open_ready(&format!("{place}learn.html")).await?;
            let chosen = Chosen::from(&page).await?;
            page.open_ready(&format!("{place}{}&theme=dark", chosen.address())).await?;
            act::tap(&page, ".desk .class a").await?;
            page.until("the class is left", "!document.querySelector('.desk .class')").await?;
            everything(&page).await?;
            assert_eq!(page.evaluate("location.search + location.hash").await?, "?theme=dark");
            see::focused(&page, ".desk h2").await?;
            page.driver.refresh().await?;
            see::ready(&page).await?;
            everything(&page).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_makes_no_sense_in_a_class_link_is_ignored() {
    with(Options::default(), async |page| {
        page.open_ready("learn.html").await?;
        let chosen = Chosen::from(&page).await?;
        for query in [
            "tour=mars&layers=pluto&questions=none",
            "tour=&layers=&questions=",
            "tour&questions&step",
            "tour=%3Cscript%3E&questions='\"",
            "step=0",
            "step=99",
            "step=1e3&tour=..",
            // What a reader has on in the text goes along, and is no teacher's choice.
            "layers=us,china",
        ] {
            page.open_ready(&format!("learn.html?{query}")).await?;
            see::shown(&page, ".desk").await?;
            everything(&page).await?;
        }
        // Among what makes sense, too.
        let Chosen { steps, .. } = &chosen;
        page.open_ready(&format!("learn.html?tour=mars,{}&questions=none&layers=pluto", steps[1]))
            .await?;
        act::tap(&page, ".begin a").await?;
        deeds::at_step(&page, &steps[1]).await?;
        place(&page, "step", 1, 1).await
    })
    .await;
}

#[tokio::test]
async fn from_the_text_to_the_lesson_no_class_is_made_of_the_reader_s_layers() {
    with(Options::default(), async |page| {
        page.open_ready("").await?;
        act::switch(&page, "us").await?;
        see::said(&page, "United States hidden").await?;
        page.evaluate("document.querySelector('.header-links a[href^=\"learn.html\"], nav a[href^=\"learn.html\"]').click(); 0").await?;
        see::shown(&page, ".desk").await?;
        see::ready(&page).await?;
        everything(&page).await?;
        // Each step has the layers that it needs.
        act::tap(&page, ".begin a").await?;
        for step in deeds::ids(&page, "data-step").await? {
            deeds::at_step(&page, &step).await?;
            let own = "JSON.stringify([...document.querySelectorAll('[name=layer]:checked')].map(input => input.value).sort()) === JSON.stringify(document.querySelector('[data-now]').dataset.layers.split(' ').filter(Boolean).sort())";
            page.until(&format!("{step} has its layers"), own).await?;
            deeds::go_on(&page).await?;
        }
        see::shown(&page, ".desk").await
    })
    .await;
}

#[tokio::test]
async fn the_guide_s_form_makes_the_link_without_a_program_over_any_server() {
    for (script, published) in [(true, false), (true, true), (false, false), (false, true)] {
        with(Options { script, ..Options::default() }, async move |page| {
            let open = async |address: &str| match published {
                true => page.open_published(address).await,
                false => page.open(address).await,
            };
            open("learn.html").await?;
            let chosen = Chosen::from(&page).await?;
            open("guide.html").await?;
            // Every step is chosen at first; a teacher takes out what the class shall not see.
            let all = deeds::ids(&page, "data-question").await?;
            assert!(all.is_empty(), "the guide is no lesson");
            let steps = "[...document.querySelectorAll('.for-class [name=tour]')].map(box => [box.value, box.checked])";
            let steps = page.evaluate(steps).await?;
            for one in steps.as_array().into_iter().flatten() {
                assert_eq!(one[1], true, "{steps}");
                let id = one[0].as_str().unwrap_or_default();
                if !chosen.steps.iter().any(|own| own == id) {
                    act::tap(&page, &format!(".for-class label:has([value='{id}'])")).await?;
                }
            }
            for (name, value) in [("layers", &chosen.layer), ("questions", &chosen.set.0)] {
                act::tap(&page, &format!(".for-class label:has([name={name}][value='{value}'])")).await?;
            }
            act::tap(&page, ".for-class button").await?;
            let tour: Vec<String> = chosen.steps.iter().map(|id| format!("tour={id}&")).collect();
            let address = format!("/learn.html?{}layers={}&questions={}", tour.concat(), chosen.layer, chosen.set.0);
            see::address_ends(&page, &address).await?;
            if script {
                see::ready(&page).await?;
                deeds::desk_says(&page, "class-leave", &[]).await?;
                assert_eq!(counts(&page).await?, json!([chosen.set.1.len()]));
                act::tap(&page, ".begin a").await?;
                deeds::at_step(&page, &chosen.steps[0]).await?;
                place(&page, "step", 1, 2).await?;
            } else {
                // Without a program the whole lesson reads.
                for id in deeds::ids(&page, "data-step").await? {
                    see::shown(&page, &format!("[data-step='{id}']")).await?;
                }
            }
            Ok(())
        })
        .await;
    }
}
