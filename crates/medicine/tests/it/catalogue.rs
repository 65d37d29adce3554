//! The drugs of the catalogue, how they are found, and for which nothing is computed.

use medicine::{
    Circumstance, Concentration, Dose, Form, RecordOnly, Strength, by_key, catalogue, find,
    record_only,
};

fn found(text: &str) -> Option<&'static str> {
    find(text).map(|drug| drug.key.as_str())
}

#[test]
fn a_drug_is_found_by_what_people_call_it() {
    for (text, key) in [
        ("citalopram", "citalopram"),
        ("CITAL", "citalopram"),
        ("wenlafaksyna", "venlafaxine"),
        ("Efectin ER 75 mg", "venlafaxine"),
        ("effexor-xr", "venlafaxine"),
        ("Relanium", "diazepam"),
        ("olanzapina (Zalasta)", "olanzapine"),
        ("w\u{119}glan litu", "lithium"),
        ("weglan litu", "lithium"),
        ("Klozapol", "clozapine"),
    ] {
        assert_eq!(found(text), Some(key), "{text}");
    }
}

#[test]
fn a_part_of_a_word_and_two_drugs_at_once_find_nothing() {
    for text in ["citalopramum", "", " ", "quality", "diazepam, olanzapine"] {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn drugs_and_classes_that_are_recorded_only_say_why() {
    for (text, why) in [
        ("Lithium", RecordOnly::Lithium),
        ("Priadel 400", RecordOnly::Lithium),
        ("klozapina", RecordOnly::Clozapine),
        ("phenelzine", RecordOnly::Maoi),
        ("Moklobemid", RecordOnly::Maoi),
        ("Luminal 100 mg", RecordOnly::Barbiturate),
        ("fenobarbital", RecordOnly::Barbiturate),
        ("oxycodone", RecordOnly::Opioid),
        ("Depakine Chrono", RecordOnly::Anticonvulsant),
        ("midazolam", RecordOnly::Specialist),
        (
            "olanzapine pamoate",
            RecordOnly::Circumstance(Circumstance::Depot),
        ),
        (
            "Clopixol Depot",
            RecordOnly::Circumstance(Circumstance::Depot),
        ),
        // Two names at once find no drug, and the one that matters all the same.
        ("diazepam + phenobarbital", RecordOnly::Barbiturate),
    ] {
        assert_eq!(record_only(text), Some(why), "{text}");
    }
    for text in ["citalopram", "Zyprexa", "sertraline", "hydroxyzine pamoate"] {
        assert_eq!(record_only(text), None, "{text}");
    }
}

#[test]
fn every_name_of_every_drug_finds_it() {
    for drug in catalogue() {
        let brands = drug.brands.iter().flat_map(|b| &b.value.names);
        let names = [&drug.key, &drug.names.en, &drug.names.pl];
        for name in names.into_iter().chain(&drug.also).chain(brands) {
            assert_eq!(found(name), Some(drug.key.as_str()), "{name}");
        }
    }
}

#[test]
fn the_slowest_half_life_is_that_of_the_slowest_substance_that_counts() {
    let hours = |key: &str| by_key(key).and_then(medicine::Drug::slowest_half_life_hours);
    assert_eq!(hours("diazepam"), Some(200.0), "nordiazepam");
    assert_eq!(hours("venlafaxine"), Some(13.0), "O-desmethylvenlafaxine");
    assert_eq!(hours("citalopram"), Some(37.0));
}

#[test]
fn extended_release_venlafaxine_is_never_divided_and_alone_in_poland() {
    let drug = by_key("venlafaxine").expect("in the catalogue");
    for form in [Form::ExtendedCapsule, Form::ExtendedTablet] {
        assert!(drug.never_divided.iter().any(|f| f.value == form));
    }
    let polish = drug.made.iter().filter(|m| m.value.country == "PL");
    assert!(
        polish
            .into_iter()
            .all(|m| m.value.form.is_extended_release())
    );
}

#[test]
fn a_product_is_known_whatever_the_coat_and_however_the_strength_is_written() {
    let venlafaxine = by_key("venlafaxine").expect("in the catalogue");
    let piece = |text: &str| Strength::Piece(Dose::parse(text).expect("a dose"));
    let liquid = |text: &str| Strength::Liquid(Concentration::parse(text).expect("a strength"));
    assert!(venlafaxine.is_made(Form::FilmTablet, piece("75 mg")));
    assert!(
        !venlafaxine.is_made(Form::Tablet, piece("112.5 mg")),
        "extended release only"
    );
    assert!(venlafaxine.is_made(Form::Liquid, liquid("15 mg/ml")));
    assert!(!venlafaxine.is_made(Form::Liquid, liquid("20 mg/ml")));
}

#[test]
fn the_smallest_piece_is_the_smallest_strength_of_any_country() {
    let smallest = |key: &str| by_key(key).and_then(medicine::Drug::smallest_piece);
    assert_eq!(smallest("diazepam"), Dose::parse("2 mg").ok());
    assert_eq!(smallest("venlafaxine"), Dose::parse("25 mg").ok());
}

#[test]
fn what_is_recorded_only_is_found_by_its_other_names_scripts_and_slips() {
    use RecordOnly::{Anticonvulsant, Barbiturate, Clozapine, Lithium, Maoi, Opioid};
    let depot = RecordOnly::Circumstance(Circumstance::Depot);
    for (why, names) in [
        (
            Clozapine,
            "Clozapin,clozapina,Klozapinum,клозапин,Азалептин,Clozaril100,Clopine,Denzapine 25,\
             Zaponex,Leponex,Klozapol,clozpaine,clozapinne",
        ),
        (
            Lithium,
            "litium,lithum,Litu węglan,Lithiumcarbonat,Quilonum retard,Hypnorex,Teralithe,\
             Carbolithium,Priadel,Camcolit,литий",
        ),
        (
            Opioid,
            "methadon,Metadon,Morphin,Oramorph,MST 30,Zomorph,Sevredol,OxyNorm,Oxycontin,codein,\
             kodeinum,co-codamol,Doreta,Zaldiar,Thiocodin,tramadolum,Tramal,Bunondol,Temgesic,\
             Espranor,Buvidal,bupren,fentanylum,pethidin,tapentadol,Palexia,hydromorphon,Butrans,\
             Transtec,kratom,heroin,tramdol",
        ),
        (
            Maoi,
            "phenelzin,tranylcyp,Jatrosom,moclobemidum,Aurorix,isocarboxazide,selegilin,\
             rasagilin,Azilect,Xadago,safinamid,Segan,Nardil,Parnate,Marplan",
        ),
        (
            depot,
            "aripiprazole LAI,long-acting injection,haloperidol decanoas,Haloperidol decanoate,\
             Decaldol,Aristada,Uzedy,Perseris,Xeplion,Trevicta,Invega Sustenna,\
             Risperdal Consta,Clopixol depot,Fluanxol depot,Zypadhera,Abilify Maintena",
        ),
        (
            Barbiturate,
            "Gardenal,Luminalum,phenobarb,fenobarbitalum,люминал",
        ),
        (
            Anticonvulsant,
            "Orfiril,valproat,walproinian,Depakin,Depakine Chrono,Convulex,natrii valproas,\
             carbamazepin,karbamazepina,Tegretol",
        ),
    ] {
        for name in names.split(',') {
            assert_eq!(record_only(name.trim()), Some(why), "{name}");
        }
    }
}

#[test]
fn drugs_that_many_people_take_are_not_taken_for_others() {
    let names = "citalopram,venlafaxine,wenlafaksyna,diazepam,olanzapine,Zyprexa,Cital,Efectin,\
        Relanium,sertraline,sertralina,Zoloft,Asertin,mirtazapine,mirtazapina,Mirtor,quetiapine,\
        kwetiapina,Ketrel,Seroquel,lorazepam,Lorafen,alprazolam,Xanax,zopiclone,zolpidem,\
        pregabalin,gabapentin,duloxetine,duloksetyna,Cymbalta,paroxetine,paroksetyna,Seroxat,\
        escitalopram,Mozarin,Lexapro,amitriptyline,amitryptylina,lamotrigine,lamotrygina,Lamictal,\
        Lamitrin,topiramate,fluoxetine,fluoksetyna,Prozac,fluvoxamine,fluwoksamina,trazodone,\
        trazodon,Trittico,bupropion,Wellbutrin,vortioxetine,Brintellix,agomelatine,Valdoxan,\
        aripiprazole,arypiprazol,Abilify,risperidone,rysperydon,Risperdal,haloperidol,clomipramine,\
        Anafranil,doxepin,imipramine,nortriptyline,hydroxyzine,hydroksyzyna,Atarax,propranolol,\
        clonazepam,klonazepam,oxazepam,oxybutynin,opipramol,Pramolan,mianserin,tianeptine,Coaxil,\
        buspirone,Spamilan,promethazine,chlorpromazine,lurasidone,Latuda,amisulpride,sulpiride,\
        methylphenidate,Concerta,atomoxetine,Strattera,melatonin,ziprasidone,cariprazine,Reagila,\
        loxapine,clopixol,zuclopenthixol,flupentixol,paliperidone,desvenlafaxine,milnacipran";
    for name in names.split(',') {
        assert_eq!(record_only(name.trim()), None, "{name}");
    }
}

#[test]
fn benzodiazepines_and_their_like_have_a_bound_by_any_name() {
    for name in
        "Xanax,Xanaxum,alprazolam 0.5,Afobam,Clonazepamum,klonazepam,lorazepam,Lorafen,Estazolam,\
        Signopam,temazepam,bromazepam,Lexotan,zolpidem,Stilnox,zopiclone,Imovane,Dobroson,\
        pregabalin,Lyrica,Egzysta,gabapentin,Neurontin,baclofen,baklofen,GHB,Xyrem,phenibut,\
        феназепам,diazepan,lorazepma,Relanium"
            .split(',')
    {
        let pace = medicine::named_pace(name.trim());
        let bound = pace.map(|pace| (pace.at_most_permille, pace.every_days));
        assert_eq!(bound, Some((250, 14)), "{name}");
    }
    for name in "citalopram,sertraline,mirtazapine,quetiapine,olanzapine,lamotrigine,Sonafra,\
        trazodone,venlafaxine,haloperidol,aripiprazole"
        .split(',')
    {
        assert_eq!(medicine::named_pace(name.trim()), None, "{name}");
    }
}

#[test]
fn a_name_says_that_a_piece_is_given_off_slowly() {
    for name in
        "Efectin ER 75,Effexor XR,EffexorXR,Effexor 75XR,Seroquel XR,Trittico CR,Faxigen XL,\
        Quilonum retard,Depakine Chrono,Betaloc ZOK,venlafaxine prolonged-release,\
        wenlafaksyna o przed\u{142}u\u{17c}onym uwalnianiu,extended release quetiapine,\
        Prolongatum,Alventa,Wellbutrin,bupropion SR,OROS,Propranolol LA,Madopar HBS MR,Concerta"
            .split(',')
    {
        assert!(medicine::is_modified_release(name.trim()), "{name}");
    }
    for name in
        "citalopram,Efectin 75,Seroquel,Prozac,Cerazette,Clarzole,Lamictal,diazepam,sertraline,\
        Xanax,olanzapine"
            .split(',')
    {
        assert!(!medicine::is_modified_release(name.trim()), "{name}");
    }
}
