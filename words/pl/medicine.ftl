# Leki, postacie, dawki i z czego dawka powstaje; dlaczego dawka nie jest przyjęta; co wiadomo o
# leku. Dawki, moce i procenty przychodzą jako gotowy tekst.

medicine-concentration = { $dose } w { $volume } ml
medicine-percent = { $number }%
medicine-percent-span = { $low } do { $high }%

medicine-form-tablet = tabletka
medicine-form-film-tablet = tabletka powlekana
medicine-form-capsule = kapsułka
medicine-form-bead-capsule = kapsułka z peletkami
medicine-form-er-tablet = tabletka o przedłużonym uwalnianiu
medicine-form-er-capsule = kapsułka o przedłużonym uwalnianiu
medicine-form-ec-tablet = tabletka dojelitowa
medicine-form-ec-capsule = kapsułka dojelitowa
medicine-form-odt = tabletka rozpadająca się w ustach
medicine-form-sublingual = tabletka podjęzykowa
medicine-form-oral-film = listek rozpadający się na języku
medicine-form-liquid = płyn
medicine-form-drops = krople

medicine-division-whole = tylko w całości
medicine-division-halves = na połówki
medicine-division-quarters = na połówki i ćwiartki

medicine-product-piece = { $form }, { $strength }
medicine-product-divided = { $form }, { $strength }, { $division }
medicine-product-liquid = płyn, { $strength }, odmierzany co { $measure } ml, najwyżej { $largest } ml naraz
medicine-product-drops = krople, { $strength } w jednej kropli, najwyżej { $most } naraz

medicine-made-whole = { $piece ->
    [tablet] { $count ->
        [one] { $count } cała tabletka { $strength }
        [few] { $count } całe tabletki po { $strength }
       *[many] { $count } całych tabletek po { $strength }
    }
   *[capsule] { $count ->
        [one] { $count } cała kapsułka { $strength }
        [few] { $count } całe kapsułki po { $strength }
       *[many] { $count } całych kapsułek po { $strength }
    }
}
medicine-made-half = pół tabletki { $strength }
medicine-made-quarter = ćwierć tabletki { $strength }
medicine-made-volume = { $volume } ml płynu, w którym jest { $strength }
medicine-made-drops = { $count ->
    [one] { $count } kropla po { $strength }
    [few] { $count } krople po { $strength }
   *[many] { $count } kropli po { $strength }
}
medicine-made-kind = { $line } ({ $kind })
medicine-kind-extended = przedłużone uwalnianie
medicine-kind-enteric = postać dojelitowa
medicine-kind-melts = rozpada się w ustach
medicine-kind-under-tongue = pod język

medicine-certainty-checked = sprawdzone w źródle
medicine-certainty-general-knowledge = wiedza ogólna, bez czytania źródła
medicine-certainty-computed = wyliczone z innych liczb

medicine-read-directly = przeczytane samo źródło
medicine-read-as-data = przeczytany plik z danymi źródła
medicine-read-second-hand = przeczytane w tekście, który je przytacza
medicine-read-not-read = bez czytania

medicine-class-ssri = selektywny inhibitor wychwytu zwrotnego serotoniny
medicine-class-snri = inhibitor wychwytu zwrotnego serotoniny i noradrenaliny
medicine-class-benzodiazepine = benzodiazepina
medicine-class-antipsychotic = lek przeciwpsychotyczny
medicine-class-mood-stabiliser = lek stabilizujący nastrój
medicine-class-tricyclic = trójpierścieniowy lek przeciwdepresyjny
medicine-class-maoi = inhibitor monoaminooksydazy
medicine-class-other-antidepressant = inny lek przeciwdepresyjny
medicine-class-z-drug = lek Z, na sen
medicine-class-gabapentinoid = gabapentynoid
medicine-class-stimulant = lek pobudzający
medicine-class-other-adhd = lek na skupienie, niepobudzający
medicine-class-wake-promoter = lek podtrzymujący czuwanie
medicine-class-alpha2-agonist = agonista receptorów alfa-2
medicine-class-beta-blocker = beta-bloker
medicine-class-alpha-blocker = alfa-bloker
medicine-class-antihistamine = lek przeciwhistaminowy
medicine-class-other-anxiolytic = inny lek przeciwlękowy

medicine-country-us = Stany Zjednoczone
medicine-country-uk = Wielka Brytania
medicine-country-pl = Polska

medicine-target-sert = transporter serotoniny
medicine-target-net = transporter noradrenaliny
medicine-target-dat = transporter dopaminy
medicine-target-d2 = receptor dopaminowy D2
medicine-target-gaba-a = receptor, z którym wiążą się benzodiazepiny
medicine-target-alpha2-delta = część kanałów wapniowych, z którą wiążą się gabapentynoidy
medicine-target-mao = monoaminooksydaza

medicine-half-life-one = Połowa znika z organizmu mniej więcej po { $hours } h.
medicine-half-life-one-days = Połowa znika z organizmu mniej więcej po { $days } dniach.
medicine-half-life = Połowa znika z organizmu po { $low } do { $high } godzinach.
medicine-half-life-days = Połowa znika z organizmu po { $low } do { $high } dniach.

medicine-occupancy = { $target }: zajęty w około { $percent }%
medicine-occupancy-span = { $target }: zajęty w około { $low } do { $high }%
medicine-occupancy-weak = Ta krzywa jest słaba: jej część jest założona albo wyliczona. Żaden krok się na niej nie opiera.
medicine-no-occupancy-no-human-curve = Nie ma znanej krzywej z badań ludzi, która pokazuje, ile zajmuje dawka, więc nie ma jej też tutaj.
medicine-no-occupancy-unusable = Są badania obrazowe ludzi, ale zbyt niepewne albo zbyt nieliczne na krzywą, więc nie ma jej tutaj.
medicine-no-occupancy-linear-foot = Badania obrazowe ludzi pokazują, że zwykłe dawki zajmują niewielką część receptora. Tak nisko krzywa jest prawie prosta, a dawka zajmująca połowę nie jest znana. Krzywej tu nie ma; wiedza o lekach przeciwdepresyjnych się na to nie przenosi.
medicine-no-occupancy-no-receptor-curve = Ten lek nie działa na jeden receptor, więc nie ma takiej krzywej.
medicine-no-occupancy-specialist-only = Krzywej tu nie ma, bo ten lek zmienia tylko ośrodek, który prowadzi leczenie.

medicine-strengths = { $form }: { $strengths }
medicine-strengths-drops = { $form }: { $strengths }, { $drop } w jednej kropli

medicine-circumstance-epilepsy = brany z powodu padaczki albo innych napadów drgawek
medicine-circumstance-withdrawal-seizure = napad drgawek przy wcześniejszym odstawianiu
medicine-circumstance-withdrawal-delirium = majaczenie przy wcześniejszym odstawianiu
medicine-circumstance-pregnancy = ciąża
medicine-circumstance-depot = zastrzyk o długim działaniu

medicine-record-only = Dawki są tu zapisywane, a żadna nie jest wyliczana.
medicine-record-only-clozapine = Klozapina: po odstawieniu może silnie wrócić to, co wyciszała, a po przerwie dłuższej niż dwa dni zaczyna się ją od bardzo małej dawki. Każdą zmianę planuje ośrodek, który sprawdza krew.
medicine-record-only-lithium = Lit: szybkie odstawienie może wkrótce przynieść manię albo depresję. Zmianę planuje się z lekarzem, na tygodnie lub miesiące, ze sprawdzaniem poziomu we krwi.
medicine-record-only-maoi = To inhibitor monoaminooksydazy. Nie łączy się z wieloma potrawami i lekami, także przez dwa tygodnie po ostatniej dawce. Zmianę planuje się z lekarzem.
medicine-record-only-barbiturate = To barbituran. Szybkie zmniejszanie może wywołać drgawki. Zmianę planuje się z lekarzem, który zna tę grupę leków.
medicine-record-only-opioid = To opioid. Jego zmniejszanie ma własne niebezpieczeństwa, także wtedy, gdy później bierze się znowu dawną dawkę. Zmianę planuje się z lekarzem.
medicine-record-only-anticonvulsant = Ten lek chroni też przed drgawkami. Zmianę planuje się z lekarzem, który go przepisuje.
medicine-record-only-specialist = Tym lekiem zajmują się specjaliści. Zmianę planuje się z lekarzem, który go przepisuje.
medicine-record-only-epilepsy = Ten lek jest brany z powodu drgawek. Zmianę planuje się z lekarzem, który je leczy.
medicine-record-only-withdrawal-seizure = Przy wcześniejszym odstawianiu był napad drgawek. Zmianę planuje się z lekarzem, który o tym wie, czasem w szpitalu.
medicine-record-only-withdrawal-delirium = Przy wcześniejszym odstawianiu było majaczenie. Zmianę planuje się z lekarzem, który o tym wie, czasem w szpitalu.
medicine-record-only-pregnancy = W ciąży zmianę planuje się z lekarzem, który lek przepisuje, i z tym, który prowadzi ciążę. Nagłe odstawienie może być trudniejsze niż zostanie na dawce.
medicine-record-only-depot = Zastrzyk o długim działaniu znika z organizmu we własnym tempie, przez tygodnie lub miesiące. Zmianę planuje się z tym, kto go podaje.

medicine-fault-no-volume = Przy płynie potrzebne jest jedno i drugie: ile i w jakiej ilości. Na przykład: 2 mg/1 ml.
medicine-fault-volume-unit = Objętość jest w mililitrach. Na przykład: 10 mg/5 ml.
medicine-fault-volume-range = Ta objętość jest drobniejsza niż tysięczna część mililitra albo większa niż litr.
medicine-fault-zero = Ani ilość, ani objętość nie może być zerem.

medicine-at-hand-not-divided = Tę postać bierze się w całości ({ $form }). Podzielona oddaje dawkę w innym tempie albo się kruszy.
medicine-at-hand-wrong-form = Ta postać i ta moc nie pasują do siebie ({ $form }).
medicine-at-hand-out-of-range = Ta moc albo miara jest zerem albo jest za duża.
medicine-at-hand-measure = Miara nie pasuje: w największej ilości mieści się co najmniej raz i najwyżej { $most } razy.
medicine-at-hand-too-many = Program patrzy razem najwyżej na { $products } preparatów, w tym { $liquids } płyny.
medicine-at-hand-pieces = Od 1 do { $most } sztuk naraz.
