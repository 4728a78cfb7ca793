#include "api/views/rollout_view.hpp"

#include <algorithm>
#include <map>

#include "api/http/problem.hpp"

namespace overens::api {

namespace {

bool has_cell(const GridRow& row, MeasureStatus status) {
    return std::ranges::any_of(row.cells, [&](const GridCell& cell) { return cell.status == status; });
}

bool is_shown(const GridRow& row, const GridChoice& choice) {
    if (choice.only == "late") return has_cell(row, MeasureStatus::late);
    if (choice.only == "open")
        return has_cell(row, MeasureStatus::open) || has_cell(row, MeasureStatus::begun) ||
               has_cell(row, MeasureStatus::late);
    if (choice.only == "silent") return row.silent_days >= choice.silent_days;
    return true;
}

std::vector<const GridRow*> rows_shown(const Scene& scene, const RolloutGrid& grid,
                                       const GridChoice& choice) {
    std::vector<const GridRow*> rows;
    for (const GridRow& row : grid.rows) {
        if (is_shown(row, choice)) rows.push_back(&row);
    }
    const auto name = [&](const GridRow* row) { return name_in(scene.reg, row->addressee.id); };
    if (choice.sort == "done") std::ranges::stable_sort(rows, {}, &GridRow::done);
    if (choice.sort == "silent")
        std::ranges::stable_sort(rows, std::ranges::greater(), &GridRow::silent_days);
    if (choice.sort == "party") std::ranges::stable_sort(rows, {}, name);
    return rows;
}

Json cells_view(const Scene& scene, const GridRow& row) {
    Json cells = Json::array();
    for (const GridCell& cell : row.cells) {
        cells.push_back(Json{{"status", word_of(cell.status)},
                             {"task", number_or_null(cell.item)},
                             {"openedOn", to_json(cell.opened_on)},
                             {"due", to_json(cell.due)},
                             {"doneOn", to_json(cell.done_on)},
                             {"nextOn", to_json(cell.next_on)},
                             {"comment", scene.text(cell.comment)},
                             {"evidence", cell.evidence}});
    }
    return cells;
}

Json measures_view(const Scene& scene, const RolloutGrid& grid) {
    Json measures = Json::array();
    for (std::size_t i = 0; i < grid.measures.size(); ++i) {
        const Work& work = scene.definition.works[grid.measures[i]];
        const auto done = std::ranges::count_if(
            grid.rows, [&](const GridRow& row) { return row.cells[i].status == MeasureStatus::done; });
        measures.push_back(
            Json{{"name", work.name},
                 {"title", to_json(work.title)},
                 {"follows", work.follows ? Json(scene.definition.works[*work.follows].name) : Json(nullptr)},
                 {"done", done}});
    }
    return measures;
}

// What is planned around the measures, by day.
Json meetings_in(const Scene& scene, const RolloutGrid& grid) {
    std::multimap<Day, Json> by_day;
    for (const WorkIndex measure : grid.measures) {
        const std::string& name = scene.definition.works[measure].name;
        const auto standing = scene.subject.works.find(name);
        if (standing == scene.subject.works.end()) continue;
        for (const WalkThrough& each : standing->second.walk_throughs) {
            by_day.emplace(
                each.on, Json{{"on", each.on.to_text()}, {"measure", name}, {"text", scene.text(each.text)}});
        }
    }
    Json view = Json::array();
    for (auto& [day, meeting] : by_day) view.push_back(std::move(meeting));
    return view;
}

}  // namespace

Json rollout_view(const Scene& scene, const RolloutGrid& grid, const GridChoice& choice) {
    const State& state = scene.definition.states[grid.state];
    Json parties = Json::array();
    for (const GridRow* row : rows_shown(scene, grid, choice)) {
        parties.push_back(Json{{"party", holder(scene, row->addressee)},
                               {"done", row->done},
                               {"lastSignOfLife", to_json(row->last_sign)},
                               {"silentDays", row->silent_days},
                               {"cells", cells_view(scene, *row)}});
    }
    Json progress = Json::array();
    for (const auto& [day, done] : grid.progress)
        progress.push_back(Json{{"day", day.to_text()}, {"done", done}});
    return Json{{"state", state.name},
                {"title", to_json(state.title)},
                {"measures", measures_view(scene, grid)},
                {"meetings", meetings_in(scene, grid)},
                {"parties", std::move(parties)},
                {"done", grid.done},
                {"total", grid.total},
                {"percent", grid.total == 0 ? 0 : grid.done * 100 / grid.total},
                {"progress", std::move(progress)}};
}

Json forecast_view(const Scene& scene, const Work& until, const std::vector<MeasureTime>& seen,
                   const std::optional<Forecast>& forecast) {
    std::map<std::string, std::vector<double>> days;
    for (const MeasureTime& time : seen) {
        if (time.finished) days[time.measure].push_back(time.working_days);
    }
    Json measures = Json::array();
    for (auto& [measure, all] : days) {
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        std::ranges::nth_element(all, middle);
        measures.push_back(Json{{"name", measure},
                                {"title", to_json(title_of_work(scene.definition, measure))},
                                {"finished", all.size()},
                                {"medianWorkingDays", static_cast<int>(*middle)}});
    }
    Json range = nullptr;
    if (forecast) {
        range = Json{{"from", forecast->from.to_text()},
                     {"to", forecast->to.to_text()},
                     {"percent", 80},
                     {"learntFrom", forecast->learnt_from},
                     {"organisations", forecast->organisations}};
    }
    return Json{{"until", until.name},          {"title", to_json(until.title)},
                {"forecast", std::move(range)}, {"leastFinished", least_finished},
                {"leastOfEach", least_of_each}, {"measures", std::move(measures)}};
}

}  // namespace overens::api
