# Rama każdej strony i części, które ma wiele stron.

page-skip = Do treści
page-demonstration = Pokaz. Ta osoba i te dwa lata są zmyślone.
page-leave = Wyjdź stąd
page-door = Potrzebuję kogoś
page-places = Miejsca
page-today = Dzisiaj
page-days = Dni
page-course = Przebieg
page-taper = Odstawianie
page-you = Ty
page-about = O programie
page-languages = Języki
page-dark = Ciemno
page-light = Jasno
page-normal = Zwykły tekst
page-large = Większy tekst

part-save = Zapisz
part-back = Wróć
part-not-today = Dziś nie
part-door-beside = Tego, co tu piszesz, nie czyta nikt poza Tobą. Jeśli chcesz człowieka:

text-empty = Nic tu jeszcze nie ma. To może też zostać puste: „Dziś nie”.
text-long = Mieści się tu { $most ->
    [one] { $most } znak
    [few] { $most } znaki
   *[many] { $most } znaków
}. Wszystko, co wpisane, nadal tu jest.
