# Katalog leków, jako strona i w wierszu poleceń.

drugs-heading = Leki
drugs-what = W jakich postaciach jest lek, co wiedzieć, zanim się go zmieni, i co zostało opublikowane o tempie. Każda liczba ma swoje źródło.
drugs-search = Nazwa leku
drugs-search-help = Substancja albo nazwa z opakowania.
drugs-found-nothing = Leku o tej nazwie tu nie ma. To nic nie mówi o leku. Można zapytać w aptece.
drugs-all = Wszystkie leki
drugs-not-here = W katalogu nie ma leku o tej nazwie.

drugs-list-facts = { $name }: { $class }; { $facts }
drugs-recorded = tylko zapisywany
drugs-occupancy-shown = z krzywą
drugs-occupancy-weak = ze słabą krzywą
drugs-occupancy-none = bez krzywej

drugs-page-what = { $name }: co zrobić, gdy go zabraknie, w jakich jest postaciach, co wiedzieć, zanim się go zmieni, i co zostało opublikowane o tempie.
drugs-about = Rodzaj: { $class }.
drugs-now = Gdy leku zabraknie albo blisko do odstawienia
drugs-now-dangerous = Nagłe odstawienie tego leku może być niebezpieczne. Jeśli go zabrakło albo zaraz zabraknie, jest do kogo się odezwać dziś, także w nocy: apteka, lekarz, nocna i świąteczna opieka, szpital. Wystarczy powiedzieć, jaki to lek, jaka dawka i kiedy była ostatnia.
drugs-now-other = Jeśli go zabrakło albo zaraz zabraknie, można zapytać w najbliższej otwartej aptece albo lekarza. Nagłe odstawienie bywa trudne. Zmiana może poczekać, aż będzie kogo zapytać.
drugs-now-call = Drgawki, splątanie, widzenie albo słyszenie czegoś, czego nie ma, gorączka ze sztywnością mięśni: zadzwoń na numer alarmowy. Jest pod „Potrzebuję kogoś”.
drugs-now-change = Zanim zmieni się dawka, pyta się lekarza albo farmaceutę, którzy Cię znają.

drugs-made = W jakich jest postaciach
drugs-made-what = Tak stoi w spisach i rejestrach. To, że coś tam jest, nie znaczy, że ma to apteka.
drugs-sold-as = W sprzedaży jako { $names }.
drugs-score = { $parts ->
    [2] z rowkiem do dzielenia na pół
    [3] z rowkami na trzy równe części
   *[other] z rowkami na { $parts } równe części
}
drugs-dispersible = rozpada się w wodzie
drugs-opens-whole = ulotka pozwala wysypać całą zawartość
drugs-extended = oddaje lek powoli
drugs-with-notes = { $line } ({ $notes })
drugs-absent = Tam nie ma go w sprzedaży albo w rejestrze.
drugs-whole-forms = Bez dzielenia, kruszenia i odliczania: { $forms }.
drugs-drops-like = W kroplach { $drops } działa mniej więcej jak { $tablets } w tabletkach.

drugs-know = Co wiedzieć, zanim się go zmieni
drugs-record-only-if = Także tylko zapisywany, bez wyliczania: { $circumstances }.
drugs-pace-limit = Program nie wylicza tu kroku dla reguły szybszej niż { $percent } dawki co { $days } dni.

drugs-guidance = Co zostało opublikowane o tempie
drugs-guidance-what = Obok siebie. Różnią się, a żadne nie jest tu domyślne ani jedyne słuszne.
drugs-guidance-none = O tempie dla tego leku nie ma tu nic, co dało się przeczytać.
drugs-guidance-who = { $body }, { $date }

drugs-kinetics = Jak długo zostaje
drugs-no-half-life = Okres półtrwania nie jest tu znany.
drugs-metabolite = Powstaje z niego { $name }; też działa.
drugs-metabolite-weak = Powstaje z niego { $name }; działa słabo.
drugs-metabolite-half-life = { $metabolite } { $left }
drugs-occupancy = Ile zajmuje dawka
drugs-occupancy-what = Według krzywych z badań obrazowych niewielu osób. Małych dawek prawie nie badano, więc im niżej, tym mniej pewnie.
drugs-occupancy-at = { $dose } na dobę: około { $percent }%
drugs-occupancy-at-span = { $dose } na dobę: około { $low } do { $high }%
drugs-curve = { $region }: najwyżej około { $most }%, połowa tego przy około { $dose } na dobę
drugs-curve-no-region = Krzywa: najwyżej około { $most }%, połowa tego przy około { $dose } na dobę
drugs-codes = Kody
drugs-atc = ATC: { $code }
drugs-rxnorm = RxNorm: { $code }
drugs-sources = Na czym to się opiera
drugs-source = { $source } ({ $read })
drugs-ground = { $certainty }, źródło { $number }
drugs-checked = sprawdzone
drugs-general-knowledge = wiedza ogólna
drugs-computed = wyliczone
drugs-ground-in-line = { $line } [{ $ground }]
drugs-legend = Numer bez słów: sprawdzone, czyli przeczytane w źródle o tym numerze. Wiedza ogólna: bez czytania źródła. Wyliczone: z innych liczb.

drugs-region-striatum = Prążkowie
drugs-region-raphe = Jądra szwu
drugs-region-dorsal-raphe = Jądro grzbietowe szwu
drugs-region-thalamus = Wzgórze
drugs-region-caudate = Jądro ogoniaste
drugs-region-putamen = Skorupa
drugs-region-amygdala = Ciało migdałowate
drugs-region-midbrain = Śródmózgowie

drugs-of-this = O tym leku
drugs-of-family = Leki tego rodzaju
