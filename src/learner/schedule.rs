//! When a question comes back: the Free Spaced Repetition Scheduler (FSRS 5), with its published
//! default weights and a wish to remember nine of ten.
//!
//! The library is asked in whole days and with two grades, “again” and “good”: how hard a right
//! answer was, only the learner knows, and asking would cost a press after every question.

use super::Day;
use chrono::DateTime;
use rs_fsrs::{Card, FSRS, Parameters, Rating, Seed};

/// Seconds in a day.
const SECONDS: i64 = 24 * 60 * 60;
/// No question goes away for longer than a year.
const LONGEST: Day = 365;

/// The day on which a question comes back after these answers, in the order of their days; none
/// where there are none.
pub(super) fn comes_back(answers: impl IntoIterator<Item = (Day, bool)>) -> Option<Day> {
    // Given here because the library's own default asks the machine for the time.
    let seed = Seed::String(String::new());
    let parameters = Parameters {
        w: WEIGHTS,
        request_retention: 0.9,
        maximum_interval: i32::MAX,
        decay: Parameters::DECAY,
        factor: Parameters::FACTOR,
        enable_short_term: false,
        enable_fuzz: false,
        seed,
    };
    let (day, card) = replay(parameters, answers).pop()?;
    // The library keeps an easy answer longer than its own longest.
    Some(day + card.scheduled_days.clamp(1, LONGEST))
}

/// The weights of FSRS 5, as its authors publish them.
const WEIGHTS: [f64; 19] = [
    0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813,
    0.0953, 0.2975, 2.2042, 0.2407, 2.9466, 0.5034, 0.6567,
];

/// After each answer its day and the library's card, which says when the question comes back.
fn replay(
    parameters: Parameters,
    answers: impl IntoIterator<Item = (Day, bool)>,
) -> Vec<(Day, Card)> {
    let fsrs = FSRS::new(parameters);
    // As the library's own new card, without asking the machine for the time.
    let epoch = DateTime::UNIX_EPOCH;
    let mut card = Card { due: epoch, last_review: epoch, ..Card::default() };
    let mut after = Vec::new();
    for (day, right) in answers {
        let Some(noon) = DateTime::from_timestamp(day.saturating_mul(SECONDS), 0) else { break };
        let rating = if right { Rating::Good } else { Rating::Again };
        card = fsrs.next(card, noon, rating).card;
        after.push((day, card.clone()));
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example that the library publishes for reviews in whole days: weights, grades and, step
    /// by step, interval, stability and difficulty.
    #[test]
    fn the_schedule_is_the_published_example_step_by_step() {
        let weights = [
            0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712,
            1.1178, 2.0225, 0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
        ];
        let grades =
            [true, true, true, true, true, true, false, false, true, true, true, true, true];
        let intervals = [3, 13, 48, 155, 445, 1158, 17, 3, 9, 27, 74, 190, 457];
        let stability = [
            3.0412, 13.0913, 48.1585, 154.9373, 445.0556, 1158.0778, 16.6306, 2.9888, 9.4633,
            26.9474, 73.9723, 189.7037, 457.4379,
        ];
        let difficulty = [
            4.4909, 4.2666, 4.0575, 3.8624, 3.6804, 3.5108, 5.219, 6.8122, 6.4314, 6.0763, 5.7452,
            5.4363, 5.1483,
        ];
        let seed = Seed::String(String::new());
        let mut day = 19_325;
        let mut days = Vec::new();
        for (grade, interval) in grades.into_iter().zip(intervals) {
            days.push((day, grade));
            day += interval;
        }
        let parameters =
            Parameters { w: weights, enable_short_term: false, seed, ..Parameters::default() };
        let after = replay(parameters, days.clone());
        for (at, (_, card)) in after.iter().enumerate() {
            assert_eq!(card.scheduled_days, intervals[at], "step {at}");
            assert!((card.stability - stability[at]).abs() < 0.000_051, "step {at}");
            assert!((card.difficulty - difficulty[at]).abs() < 0.000_051, "step {at}");
        }
        assert_eq!(after.len(), 13);
    }

    #[test]
    fn what_is_known_comes_back_ever_later_and_what_is_not_tomorrow() {
        let mut days = Vec::new();
        let mut today = 100;
        let mut steps = Vec::new();
        for _ in 0..6 {
            days.push((today, true));
            let next = comes_back(days.clone()).unwrap();
            steps.push(next - today);
            today = next;
        }
        assert!(steps.windows(2).all(|two| two[0] < two[1] || two[1] == 365), "{steps:?}");
        assert_eq!(steps[0], 3);
        assert_eq!(steps[5], 365, "nothing goes away for longer than a year");
        assert_eq!(comes_back([(100, false)]), Some(101));
        assert_eq!(comes_back([]), None);
    }

    #[test]
    fn no_day_however_odd_makes_it_panic() {
        for day in [i64::MIN / 2, -1, 0, 1, i64::MAX / 200_000, i64::MAX / 2] {
            let _ = comes_back([(day, true), (day, false)]);
        }
    }
}
