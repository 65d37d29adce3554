//! The plan: versions that stay, one change at a time, nothing that moves by itself.

use app::{AppFault, PlanFault, Visit};
use diary::Text;
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use medicine::{AtHand, Division, Dose, Form, Product};
use plan::{Agreed, Change, Intake, Method, NewDoses, NewTaper, Plan, TaperId};
use taper::Rule;

use crate::house::{House, monday};

const ID: TaperId = TaperId(7);

fn mg(text: &str) -> Dose {
    Dose::parse(text).unwrap()
}

fn citalopram() -> Change {
    let tablet = Product::pieces(Form::Tablet, mg("10 mg"), Division::Quarters).unwrap();
    Change::AddTaper(NewTaper {
        id: ID,
        drug: Text::name("Citalopram").unwrap(),
        catalogue_key: Some("citalopram".to_owned()),
        circumstances: Vec::new(),
        intakes: vec![Intake {
            label: None,
            dose: mg("20 mg"),
        }],
        since: date(2026, 9, 1),
        at_hand: AtHand::new(vec![tablet], AtHand::USUAL_PIECES).unwrap(),
        method: Method::Rule(Rule::new(150, 28).unwrap()),
        stop_from: None,
    })
}

fn hold() -> Change {
    Change::Hold {
        taper: ID,
        since: date(2026, 11, 23),
    }
}

async fn make(house: &House, visit: &Visit, seen: u32, change: Change) -> Result<Plan, PlanFault> {
    let reason = Text::new("bo tak").ok();
    house
        .app
        .change_plan(
            visit,
            seen,
            change,
            reason,
            Agreed::WithPrescriber,
            monday(),
        )
        .await
}

#[tokio::test]
async fn a_plan_comes_back_with_every_version() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    assert_eq!(house.app.plan(&visit).await.unwrap(), Plan::default());
    make(&house, &visit, 0, citalopram()).await.unwrap();
    let smaller = Change::SmallerStep(NewDoses {
        taper: ID,
        doses: vec![mg("17.5 mg")],
        since: date(2026, 11, 23),
    });
    let made = make(&house, &visit, 1, smaller).await.unwrap();
    let correct = Change::CorrectLast {
        taper: ID,
        intakes: vec![Intake::unnamed(mg("18 mg"))],
        since: date(2026, 11, 22),
    };
    make(&house, &visit, 2, correct).await.unwrap();
    let held = make(&house, &visit, 3, hold()).await.unwrap();
    assert_eq!(held.tapers[0].day(), mg("18 mg"));
    assert_eq!(house.app.plan(&visit).await.unwrap(), held);
    assert_eq!(held.at(2).unwrap(), made);
    assert_eq!(held.versions[1].agreed, Agreed::WithPrescriber);
    assert_eq!(held.versions[1].reason.as_ref().unwrap().expose(), "bo tak");
}

#[tokio::test]
async fn the_window_that_changes_the_plan_second_is_told() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    make(&house, &visit, 0, citalopram()).await.unwrap();
    let second = make(&house, &visit, 0, hold()).await;
    assert!(matches!(
        second,
        Err(PlanFault::App(AppFault::ChangedMeanwhile))
    ));
}

#[tokio::test]
async fn a_step_never_advances_by_itself() {
    let house = House::build().await;
    let signed_in = house.join("ola").await;
    let visit = house.visit(&signed_in, monday()).await;
    make(&house, &visit, 0, citalopram()).await.unwrap();
    let years_later: Timestamp = monday() + (3 * 365 * 24).hours();
    let again = house
        .app
        .sign_in(
            "ola",
            crate::house::PASSWORD,
            app::Device::Shared,
            crate::house::CLIENT,
            years_later,
        )
        .await
        .unwrap();
    let visit = house.visit(&again, years_later).await;
    let plan = house.app.plan(&visit).await.unwrap();
    assert_eq!(plan.tapers[0].day(), mg("20 mg"));
    let standing = house
        .app
        .doses_on(&visit, visit.today(years_later))
        .await
        .unwrap();
    assert_eq!(standing[0].dose, mg("20 mg"));
}

#[tokio::test]
async fn the_plan_of_one_is_not_the_plan_of_another() {
    let house = House::build().await;
    let ola = house.person("ola").await;
    let ewa = house.person("ewa").await;
    make(&house, &ola, 0, citalopram()).await.unwrap();
    assert_eq!(house.app.plan(&ewa).await.unwrap(), Plan::default());
}

#[tokio::test]
async fn a_whole_plan_is_brought_in_once() {
    let house = House::build().await;
    let ola = house.person("ola").await;
    make(&house, &ola, 0, citalopram()).await.unwrap();
    let plan = make(&house, &ola, 1, hold()).await.unwrap();
    let ewa = house.person("ewa").await;
    house
        .app
        .bring_in_plan(&ewa, &plan, monday())
        .await
        .unwrap();
    assert_eq!(house.app.plan(&ewa).await.unwrap(), plan);
    let twice = house.app.bring_in_plan(&ewa, &plan, monday()).await;
    assert!(matches!(twice, Err(AppFault::ChangedMeanwhile)));
}
