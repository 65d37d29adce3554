# Strona wokół przebiegu. To, co mówi przebieg, jest w course.ftl.

course-page-announced = Ta strona porównuje miesiące. Może pokazać, że jest lżej, że jest ciężej albo że nic się nie zmienia.
course-page-look = Popatrzę teraz
course-page-all = całość
course-page-year = ostatni rok
course-page-quarter = ostatnie trzy miesiące
course-page-table = to samo w tabeli
course-page-table-heading = Przebieg, miesiąc po miesiącu
course-page-back = Wróć do rysunku
course-page-doubts = Na ile to pewne
course-page-import = Wnieś dziennik prowadzony gdzie indziej
course-page-stretches = Fale i okna
course-page-doses = Dawki
