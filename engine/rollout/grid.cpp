#include "engine/rollout/grid.hpp"

#include <algorithm>
#include <map>

#include "engine/cases/resolve.hpp"
#include "engine/cases/settle.hpp"

namespace overens {
namespace {

std::vector<WorkIndex> measures_of(const Definition& definition, StateIndex state) {
    std::vector<WorkIndex> measures;
    for (const WorkIndex work : definition.states[state].works) {
        if (is_measure(definition.works[work])) measures.push_back(work);
    }
    return measures;
}

// Attached, or given as a part of the answer.
int files_of(const Work& work, const Item& item) {
    const auto is_file = [&](const AnswerPart& part) {
        const auto given = item.parts.find(part.name);
        return part.type == ValueType::file && given != item.parts.end() && is_given(given->second);
    };
    return static_cast<int>(item.attachments.size()) +
           static_cast<int>(std::ranges::count_if(work.answer, is_file));
}

GridCell cell_of(const Work& work, const Item& item, bool on_hold, Day today) {
    GridCell cell{MeasureStatus::open, item.number, item.opened_on, item.due, {}, {}, {}, 0, false};
    if (item.report) {
        cell.status = MeasureStatus::begun;
        cell.next_on = item.report->next_on;
        cell.comment = item.report->comment;
        cell.evidence = static_cast<int>(item.report->attachments.size());
    }
    if (item.facts.answered || item.answered_on) {
        cell.status = MeasureStatus::done;
        cell.done_on = item.answered_on;
        cell.next_on.reset();
        cell.evidence = files_of(work, item);
    } else if (item.state == machines::TaskState::obsolete) {
        cell.status = MeasureStatus::dropped;
    } else if (item.facts.closed) {
        cell.status = MeasureStatus::skipped;
    } else if (item.state == machines::TaskState::planned) {
        cell.status = MeasureStatus::not_begun;
    } else if (!on_hold && item.due && *item.due < today) {
        cell.status = MeasureStatus::late;
    }
    return cell;
}

bool is_open(const GridCell& cell) {
    return cell.status == MeasureStatus::open || cell.status == MeasureStatus::begun ||
           cell.status == MeasureStatus::late;
}

// By the same days as the lifecycle tells of it.
bool is_silent(const Register& reg, const Work& work, const Item& item, Day today) {
    for (std::size_t index = 0; index < work.silence.size(); ++index) {
        if (silence_day(reg, work, item, index) <= today) return true;
    }
    return false;
}

class GridMaker {
  public:
    GridMaker(const Definition& definition, const Register& reg, const Case& subject, StateIndex state,
              Day today)
        : definition_(definition), reg_(reg), subject_(subject), today_(today) {
        grid_.state = state;
        grid_.measures = measures_of(definition, state);
    }

    RolloutGrid make() {
        for (const std::string& party : subject_.parties) row_of({Addressee::Kind::organisation, party, {}});
        for (std::size_t column = 0; column < grid_.measures.size(); ++column) fill(column);
        for (GridRow& row : grid_.rows) finish(row);
        grid_.progress = progress_of([](const GridRow&) { return true; });
        for (const auto& [number, wave] : subject_.waves) tell_wave(wave);
        return std::move(grid_);
    }

  private:
    GridRow& row_of(const Addressee& addressee) {
        const auto [at, is_new] = rows_.try_emplace({addressee.kind, addressee.id}, grid_.rows.size());
        if (is_new) {
            grid_.rows.push_back({{addressee.kind, addressee.id, {}},
                                  std::vector<GridCell>(grid_.measures.size()),
                                  0,
                                  {},
                                  0,
                                  0,
                                  false});
        }
        return grid_.rows[at->second];
    }

    void fill(std::size_t column) {
        const Work& work = definition_.works[grid_.measures[column]];
        const auto standing = subject_.works.find(work.name);
        if (standing == subject_.works.end()) return;
        for (const int number : standing->second.items) {
            const Item& item = subject_.items.at(number);
            GridRow& row = row_of(item.addressee);
            GridCell& cell = row.cells[column];
            cell = cell_of(work, item, subject_.hold.has_value(), today_);
            cell.silent = !subject_.hold && is_open(cell) && is_silent(reg_, work, item, today_);
            const auto sign = std::max(item.last_sign_of_life, item.answered_on);
            row.last_sign = std::max(row.last_sign, sign);
        }
    }

    void finish(GridRow& row) {
        std::optional<Day> asked;
        bool open = false;
        for (const GridCell& cell : row.cells) {
            row.done += cell.status == MeasureStatus::done ? 1 : 0;
            open = open || is_open(cell);
            if (is_open(cell)) asked = asked ? std::min(*asked, *cell.opened_on) : *cell.opened_on;
        }
        grid_.done += row.done;
        grid_.total += wanted_of(row);
        const std::optional<Day> since = row.last_sign ? row.last_sign : asked;
        if (open && since && *since < today_)
            row.silent_days = calendar_of(reg_, row.addressee).working_days_between(*since, today_);
        row.silent = std::ranges::any_of(row.cells, &GridCell::silent) ||
                     (!has_limit(row) && row.silent_days >= longest_silence);
    }
    // Whether the lifecycle says of anything that is open how long it may be silent.
    bool has_limit(const GridRow& row) const {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const Work& work = definition_.works[grid_.measures[column]];
            if (is_open(row.cells[column]) && !work.silence.empty()) return true;
        }
        return false;
    }
    static int wanted_of(const GridRow& row) {
        return static_cast<int>(std::ranges::count_if(row.cells, [](const GridCell& cell) {
            return cell.status != MeasureStatus::dropped && cell.status != MeasureStatus::skipped;
        }));
    }

    void tell_wave(const Wave& wave) {
        for (const std::string& organisation : wave.organisations) {
            const auto at = rows_.find({Addressee::Kind::organisation, organisation});
            if (at != rows_.end()) grid_.rows[at->second].wave = wave.number;
        }
        const auto is_in = [&](const GridRow& row) { return row.wave == wave.number; };
        GridWave told{wave.number, 0, 0, 0, progress_of(is_in)};
        for (const GridRow& row : grid_.rows) {
            if (!is_in(row)) continue;
            ++told.organisations;
            told.done += row.done;
            told.total += wanted_of(row);
        }
        grid_.waves.push_back(std::move(told));
    }

    Progress progress_of(const auto& is_in) const {
        std::map<Day, int> done;
        for (const GridRow& row : grid_.rows) {
            if (!is_in(row)) continue;
            for (const GridCell& cell : row.cells) {
                if (cell.done_on) ++done[*cell.done_on];
            }
        }
        Progress progress;
        int so_far = 0;
        for (const auto& [day, count] : done) progress.emplace_back(day, so_far += count);
        return progress;
    }

    const Definition& definition_;
    const Register& reg_;
    const Case& subject_;
    Day today_;
    std::map<std::pair<Addressee::Kind, std::string>, std::size_t> rows_;
    RolloutGrid grid_;
};

double working_days(const Register& reg, const GridRow& row, Day from, Day to) {
    return to <= from ? 0.0 : calendar_of(reg, row.addressee).working_days_between(from, to);
}

}  // namespace

std::string_view word_of(MeasureStatus status) {
    switch (status) {
        case MeasureStatus::not_begun: return "not_begun";
        case MeasureStatus::open: return "open";
        case MeasureStatus::begun: return "begun";
        case MeasureStatus::late: return "late";
        case MeasureStatus::done: return "done";
        case MeasureStatus::skipped: return "skipped";
        case MeasureStatus::dropped: return "dropped";
    }
    return {};
}

std::optional<StateIndex> rollout_state(const Definition& definition) {
    std::optional<StateIndex> found;
    std::size_t most = 1;
    for (StateIndex state = 0; state < definition.states.size(); ++state) {
        const std::size_t count = measures_of(definition, state).size();
        if (count <= most) continue;
        most = count;
        found = state;
    }
    return found;
}

RolloutGrid rollout_grid(const Definition& definition, const Register& reg, const Case& subject,
                         StateIndex state, Day today) {
    return GridMaker(definition, reg, subject, state, today).make();
}

std::vector<MeasureTime> times_of(const Definition& definition, const Register& reg, const RolloutGrid& grid,
                                  Day today) {
    std::vector<MeasureTime> times;
    for (const GridRow& row : grid.rows) {
        for (std::size_t i = 0; i < grid.measures.size(); ++i) {
            const GridCell& cell = row.cells[i];
            const bool finished = cell.status == MeasureStatus::done && cell.done_on;
            if (!finished && !is_open(cell)) continue;
            const Day end = finished ? *cell.done_on : today;
            times.push_back({definition.works[grid.measures[i]].name, row.addressee.id,
                             working_days(reg, row, *cell.opened_on, end), finished});
        }
    }
    return times;
}

std::vector<RemainingMeasures> left_until(const Definition& definition, const Register& reg,
                                          const RolloutGrid& grid, WorkIndex last, Day today) {
    std::vector<RemainingMeasures> left;
    for (const GridRow& row : grid.rows) {
        RemainingMeasures remaining{row.addressee.id, {}, {}, &calendar_of(reg, row.addressee)};
        std::optional<WorkIndex> measure = last;
        for (; measure; measure = definition.works[*measure].follows) {
            const auto column = std::ranges::find(grid.measures, *measure);
            if (column == grid.measures.end()) break;
            const GridCell& cell = row.cells[static_cast<std::size_t>(column - grid.measures.begin())];
            if (!is_open(cell) && cell.status != MeasureStatus::not_begun) break;
            remaining.measures.insert(remaining.measures.begin(), definition.works[*measure].name);
            if (is_open(cell)) remaining.elapsed = working_days(reg, row, *cell.opened_on, today);
        }
        left.push_back(std::move(remaining));
    }
    return left;
}

}  // namespace overens
