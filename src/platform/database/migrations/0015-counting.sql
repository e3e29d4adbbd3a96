-- Counting goes through every signal of a period with its newest weighing. These hold all that counting needs, so that
-- neither the texts nor the reasons are read.
create index signal_counted on signal (week) include (id, theme_code, area_code, organisation_id, people_least, people_most, mode);
create index weighing_newest on weighing (signal_id, weighed_at desc, entry desc) include (outcome, theme_code);

-- Nothing asks by these any more: the theme of a signal is that of its newest weighing, and weighing_newest serves the other.
drop index signal_counting;
drop index weighing_signal;

-- The newest year of every area and of every figure, in the order in which current_area and the cards ask for them.
create index area_newest on area (code, year desc) include (name, level, parent_code);
create index area_figure_newest on area_figure (figure, code, year desc) include (value, source);
