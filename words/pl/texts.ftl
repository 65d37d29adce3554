# Wokół dłuższych tekstów z texts/: lista, szukanie, co tekst mówi o sobie.

texts-heading = Do czytania
texts-what = Krótkie teksty o odstawianiu leku psychiatrycznego i o czasie potem. Każdy ma swój adres, który można komuś wysłać.
texts-search = Szukaj
texts-search-help = Wystarczy jedno słowo, takie, jakie przychodzi na myśl.
texts-search-button = Szukaj
texts-found = Znalezione
texts-found-nothing = W żadnym tekście nie ma tych słów. Krótsze słowo może znaleźć więcej. Wszystkie teksty są na liście.
texts-where = Na jakim to jest etapie?
texts-all = Wszystkie teksty
texts-all-of = Wszystkie teksty do czytania
texts-by-symptom = Według objawu
texts-by-family = Według rodzaju leku
texts-symptoms-heading = Objawy i gdzie o nich czytać
texts-symptoms-what = O tym wszystkim opowiadają ludzie, którzy zmniejszają albo odstawiają lek psychiatryczny. Większość tych objawów miewa też inne przyczyny.
texts-about-heading = { $about }: co jest do czytania
texts-more = Powiedz więcej
texts-less = Mniej
texts-reviewed = Tekst przejrzała osoba: { $name }, { $who }, { $date }.
texts-reviewed-nobody = Kto przejrzał ten tekst: jeszcze nikt.
texts-changed = Ostatnia zmiana: { $date }.
texts-not-a-doctor = Ten tekst opisuje. O niczym nie decyduje i nic o Tobie nie wie. O zmianę leku można zapytać lekarza albo farmaceutę.
texts-sources = Na czym to się opiera
texts-source-date = { $date }.
texts-settled = Ustalone
texts-likely = Prawdopodobne
texts-contested = Ci, którzy to badali, nie są zgodni
texts-unknown = Nie wiadomo
texts-side = Jedna strona
texts-other-side = Druga strona
texts-read-whole = Przeczytane w całości.
texts-read-summary = Przeczytane streszczenie albo część.
texts-read-second-hand = Nieprzeczytane: za innym tekstem.
texts-source-mark = Źródło { $number }
texts-fact-hidden = To, co o tym wiadomo, jest ukryte zgodnie z Twoim wyborem.
texts-number-hidden = Zdanie z liczbami jest ukryte zgodnie z Twoim wyborem.
texts-hidden-change = Zmień, co jest ukryte
texts-recording = Ten tekst czyta ludzki głos, { $minutes ->
    [one] około minuty
    [few] około { $minutes } minut
   *[many] około { $minutes } minut
}. Wczytuje się dopiero po włączeniu.
texts-print = Na papierze drukuje się wszystko, także „więcej”.
texts-group-body = Ciało
texts-group-mind = Uczucia
texts-group-thinking = Myślenie
texts-group-sleep = Sen
texts-group-senses = Zmysły
texts-group-sexual = Seksualność
texts-family-antidepressant = Leki przeciwdepresyjne
texts-family-benzodiazepine = Benzodiazepiny i leki Z
texts-family-antipsychotic = Leki przeciwpsychotyczne
texts-family-mood-stabiliser = Stabilizatory nastroju
texts-family-gabapentinoid = Gabapentynoidy
texts-family-stimulant = Leki pobudzające
texts-family-other = Inne rodzaje
texts-stage-before = Myślę o tym
texts-stage-tapering = Zmniejszam dawkę
texts-stage-after = Po ostatniej dawce
texts-about-symptom = Do przeczytania o tym: { $title }
texts-symptom-list = Wybierz z listy

hidden-heading = Co jest widoczne
hidden-what = Każdą z tych rzeczy można ukryć na tak długo, jak chcesz. Same teksty zostają i droga do człowieka też.
hidden-facts = Ukryj to, co wiadomo, razem ze źródłami
hidden-numbers = Ukryj zdania z liczbami
hidden-others = Ukryj słowa od innych
hidden-saved = Zapisane.
