# The page around the course. What the course says stands in course.ftl.

course-page-announced = This page compares months. It may show lighter, heavier, or no change.
course-page-look = Look now
course-page-all = all of it
course-page-year = the last year
course-page-quarter = the last three months
course-page-table = the same as a table
course-page-table-heading = The course, month by month
course-page-back = Back to the drawing
course-page-doubts = How sure this is
course-page-import = Bring in a diary kept elsewhere
course-page-stretches = Waves and windows
course-page-doses = Doses
