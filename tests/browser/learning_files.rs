//! Progress is taken along as a file and brought back from one; what a file holds besides spoils
//! nothing.

use super::support::{Options, Page, act, deeds, page::with, see};
use serde_json::json;
use std::{fs, path::Path};
use thirtyfour::error::WebDriverResult;

/// The first line of a file of progress.
fn head() -> String {
    format!("variorum progress 1 {}", deeds::EDITION)
}

/// Takes two steps and answers a question, so that there is something to take along.
async fn do_something(page: &Page) -> WebDriverResult<()> {
    page.open_ready("learn.html").await?;
    let question = deeds::single_choices(page).await?.remove(0);
    act::tap(page, ".begin a").await?;
    deeds::go_on(page).await?;
    deeds::keeps(page, "took:", 2).await?;
    deeds::open_question(page, &question).await?;
    deeds::answer(page, &question, true).await?;
    deeds::keeps(page, "answered:", 1).await?;
    deeds::leave(page).await
}

/// Erases everything that was done.
async fn erase(page: &Page) -> WebDriverResult<()> {
    act::tap(page, ".keeping > button").await?;
    act::tap(page, ".question-erase button:first-of-type").await?;
    deeds::desk_says(page, "begin", &[]).await
}

/// Chooses a file to import.
async fn import(page: &Page, file: &Path) -> WebDriverResult<()> {
    page.element(".import input[type=file]").await?.send_keys(file.to_string_lossy()).await
}

/// Waits until the page says this of an import, to the eye and to the ear.
async fn told(page: &Page, sentence: &str) -> WebDriverResult<()> {
    see::said(page, sentence).await?;
    let seen = format!(
        "document.querySelector('.told')?.textContent === {} && document.querySelector('.told').checkVisibility()",
        json!(sentence)
    );
    page.until(&format!("the desk shows: {sentence}"), &seen).await
}

async fn imported(page: &Page, count: usize, unread: usize) -> WebDriverResult<()> {
    let (count, unread) = (count.to_string(), unread.to_string());
    let key = if unread == "0" { "imported" } else { "imported-in-part" };
    told(page, &deeds::phrase(page, key, &[("count", &count), ("unread", &unread)]).await?).await
}

#[tokio::test]
async fn what_is_exported_brings_everything_back_after_erasing_and_a_second_time_nothing_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let down = folder.path().to_owned();
    with(Options::default(), async move |page| {
        let path = down.to_string_lossy();
        let down_to = json!({ "behavior": "allow", "downloadPath": path });
        page.cdp("Browser.setDownloadBehavior", down_to).await?;
        do_something(&page).await?;
        let before = deeds::kept(&page).await?;
        assert!(before.len() >= 3, "{before:?}");
        // The link holds the file, and a press loads it down.
        let link = "(() => { const link = document.querySelector('.keeping a[download]'); const [head, ...data] = link.href.split(','); return [head, decodeURIComponent(data.join(',')), link.download] })()";
        let link = page.evaluate(link).await?;
        assert_eq!(link[0], "data:text/plain;charset=utf-8");
        assert_eq!(link[2], format!("variorum-{}.txt", deeds::EDITION));
        let text = link[1].as_str().unwrap_or_default().to_owned();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], head());
        assert_eq!(lines.len(), before.len() + 1, "{text}");
        for (key, value) in &before {
            let rest = key.strip_prefix(&deeds::key("")).unwrap_or_else(|| panic!("{key}"));
            assert!(lines.contains(&format!("{rest} {value}").as_str()), "{key} is not in {text}");
        }
        act::tap(&page, ".keeping a[download]").await?;
        let file = down.join(format!("variorum-{}.txt", deeds::EDITION));
        for _ in 0..400 {
            if fs::read_to_string(&file).is_ok_and(|there| there == text) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        assert_eq!(fs::read_to_string(&file).ok(), Some(text.clone()), "the file is not there");

        erase(&page).await?;
        deeds::keeps(&page, "", 0).await?;
        import(&page, &file).await?;
        imported(&page, before.len(), 0).await?;
        assert_eq!(deeds::kept(&page).await?, before);
        deeds::desk_says(&page, "resume", &[("number", "2")]).await?;
        // Once more, with one line that is new: that alone is added.
        let further = "took:any-step:z-1";
        let more = down.join("more.txt");
        fs::write(&more, format!("{text}{further} yes\n")).expect("a file");
        import(&page, &more).await?;
        imported(&page, before.len() + 1, 0).await?;
        let mut after = before.clone();
        after.insert(deeds::key(further), "yes".to_owned());
        assert_eq!(deeds::kept(&page).await?, after);
        page.open_ready("learn.html").await?;
        deeds::desk_says(&page, "resume", &[("number", "2")]).await?;
        assert_eq!(deeds::kept(&page).await?, after);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_foreign_file_changes_nothing_and_of_a_damaged_one_the_good_lines_are_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let there = folder.path().to_owned();
    with(Options::default(), async move |page| {
        do_something(&page).await?;
        let before = deeds::kept(&page).await?;
        let not_ours = deeds::phrase(&page, "not-ours", &[]).await?;
        let good = format!("{}\ntook:any-step:z-1 yes\n", head());
        let foreign: [&[u8]; 6] = [
            b"",
            b"Dear diary,\n",
            b"variorum progress 1 another-edition\ntook:any-step:z-1 yes\n",
            &good.replace(" 1 ", " 2 ").into_bytes(),
            b"\xff\xfe\x00PNG\x1a\n\x00\x00",
            // Longer than any file of progress.
            &[good.as_bytes(), &[b'\n'; 6_000_000]].concat(),
        ];
        for (number, bytes) in foreign.into_iter().enumerate() {
            let file = there.join(format!("foreign-{number}.txt"));
            fs::write(&file, bytes).expect("a file");
            import(&page, &file).await?;
            told(&page, &not_ours).await?;
            assert_eq!(deeds::kept(&page).await?, before, "{number}");
            // The next is said anew.
            page.open_ready("learn.html").await?;
        }
        // As a mail program or an editor may have left it, and cut off at its end.
        let damaged = format!(
            "\u{feff}{}\r\ntook:any-step:z-1 yes\r\n\r\nmy own note\r\nread:c:z-2 yes\r\nanswered:q:z-3 2 ri\r\n<b>noted:c:z-4</b> x\r\ntook:other-step:z",
            head()
        );
        let file = there.join("damaged.txt");
        fs::write(&file, damaged).expect("a file");
        import(&page, &file).await?;
        imported(&page, 2, 4).await?;
        let mut after = before.clone();
        for rest in ["took:any-step:z-1", "read:c:z-2"] {
            after.insert(deeds::key(rest), "yes".to_owned());
        }
        assert_eq!(deeds::kept(&page).await?, after);
        assert!(deeds::notes(&page).await?.is_empty(), "nothing on the device is damaged");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_is_imported_where_storage_is_full_counts_and_is_told_to_be_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("progress.txt");
    with(Options::default(), async move |page| {
        page.open_ready("learn.html").await?;
        let step = deeds::ids(&page, "data-step").await?.remove(1);
        fs::write(&file, format!("{}\ntook:{step}:z-1 yes\n", head())).expect("a file");
        deeds::fill_up(&page).await?;
        import(&page, &file).await?;
        let imported = deeds::phrase(&page, "imported", &[("count", "1")]).await?;
        let refused = deeds::phrase(&page, "refused", &[]).await?;
        told(&page, &format!("{imported} {refused}")).await?;
        deeds::desk_says(&page, "resume", &[("number", "2")]).await?;
        deeds::desk_says(&page, "kept-refused", &[]).await
    })
    .await;
}
