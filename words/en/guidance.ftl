# What has been published on how fast doses are made smaller, each in our words, and the line with
# its figures. None is a default.

guidance-figures-cut = A cut of { $percent } of the dose before; no time between cuts is named.
guidance-figures-cut-every = A cut of { $percent } of the dose before, every { $days } days.
guidance-figures-cut-span = A cut of { $percent } of the dose before, every { $from } to { $to } days.
guidance-figures-dose = A cut of { $dose } at a time.
guidance-figures-dose-every = A cut of { $dose } at a time, every { $days } days.
guidance-figures-dose-span = A cut of { $dose } at a time, every { $from } to { $to } days.
guidance-figures-doses = { $low } to { $high }

guidance-spread = How they differ: they name cuts of { $percent } of the dose before, and { $from } to { $to } days between them.
guidance-spread-cuts = How they differ: they name cuts of { $percent } of the dose before.

guidance-nice-ng222 = For antidepressants: in steps, each of them a share of the dose before, for example a half at first and a quarter as the dose becomes small. It gives no time between steps in numbers. The person sets the pace, over weeks or months, and the next step waits until symptoms are gone or can be borne.
guidance-maudsley-prescribing = For antidepressants: 10 to 25 % of the latest dose at a time, every two to four weeks. Equal steps in milligrams are its example of what not to do; the last dose may be below 1 mg.
guidance-horowitz-taylor-2019 = For SSRIs: steps that change the share of the serotonin transporter that is taken up by about the same each time. In milligrams they become smaller and smaller, and the last dose is very small. It is a reasoned proposal; no decisive trial has tested it.
guidance-nl-be-schemes = For antidepressants: first down to the usual dose. Then a faster scheme, or a slower one after withdrawal symptoms from doses left out, after an earlier stop that did not hold, or from a dose above the usual one. The doses of its steps could not be read.
guidance-release = Plans for each drug by its name, at up to three speeds. Venlafaxine, desvenlafaxine, duloxetine and paroxetine have the slower ones alone. The plans themselves could not be read.
guidance-asam-start = Joint guideline with nine other societies, for benzodiazepines: to begin with, 5 to 10 % every two to four weeks. Slower, or a pause, when symptoms come. After less than three months, or from a low dose, faster may do. The aim may also be a lower dose.
guidance-asam-bound = For benzodiazepines, in the same guideline: not more than 25 % every two weeks.
guidance-nice-ng215 = For drugs that bring dependence or withdrawal, antidepressants among them: no sudden stop unless there is an exceptional reason, and a plan of the person's own that can change on the way. It gives no numbers here.
guidance-nice-cks-diazepam = For diazepam, after Ashton: about 5 to 10 % every one or two weeks, more slowly at low doses. In milligrams: 2 to 4 mg at a time down to 20 mg, 1 to 2 mg down to 10 mg, 1 mg down to 5 mg, then 0.5 to 1 mg. From 40 mg that is 30 to 60 weeks.
guidance-ashton-2002 = For benzodiazepines: a change to diazepam first, one dose of the day at a time, then small steps at the person's own pace, and not up again where that can be avoided.
guidance-fda-2020 = For benzodiazepines: dependence can come within days to weeks, and a sudden stop or a quick reduction can bring seizures that put life in danger. It gives no numbers here.
guidance-maudsley-deprescribing-2024 = For benzodiazepines and gabapentinoids: a first cut of about 25 % where little speaks for caution, 15 % where some does, 10 % or less where much does. What follows depends on how that one went.
guidance-horowitz-2021-quarter-to-half = For antipsychotics: a quarter to a half of the latest dose, every three to six months. Halving a dose frees about ten points of a hundred of the receptor.
guidance-horowitz-2021-tenth = For antipsychotics, in the same paper, as another way: at most 10 % of the latest dose each month. The last dose may be a fortieth of a usual one.
guidance-nhs-fife = For gabapentinoids, as they were begun: gabapentin less by 300 mg each week, pregabalin by 75 mg. A hold when symptoms come.
guidance-label-gabapentinoids = In the labels: over at least one week. They name no step.
guidance-label-lamotrigine = In the label: over at least two weeks. It names no step. After a gap of more than five half-lives it is begun again from the bottom.
guidance-label-guanfacine = In the label: by at most 1 mg at a time, every three to seven days, because blood pressure can rise.
guidance-label-atomoxetine = In the label: it may be stopped without a taper.
guidance-peers = Among people who help one another: about 10 % of the current dose every four weeks; some need 5 % or less. More holds when somebody is ill or under strain. This is experience of many, and not a trial.
guidance-peers-slide = Among the same people, as another way: 2.5 % a week four times, then two weeks without a change, about 10 % in six weeks.
guidance-nhsggc-lithium = For lithium: over at least four weeks, better over up to three months, with blood levels watched.
