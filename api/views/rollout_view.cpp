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
    if (choice.wave && row.wave != *choice.wave) return false;
    if (choice.only == "late") return has_cell(row, MeasureStatus::late);
    if (choice.only == "open")
        return has_cell(row, MeasureStatus::open) || has_cell(row, MeasureStatus::begun) ||
               has_cell(row, MeasureStatus::late);
    if (choice.only == "silent")
        return choice.silent_days ? row.silent_days >= *choice.silent_days : row.silent;
    return true;
}

void write_cell(JsonText& out, const Scene& scene, const GridCell& cell) {
    out.object([&] {
        out.member("status", word_of(cell.status));
        write_number_or_null(out.name("task"), cell.item);
        write_day(out.name("openedOn"), cell.opened_on);
        write_day(out.name("due"), cell.due);
        write_day(out.name("doneOn"), cell.done_on);
        write_day(out.name("nextOn"), cell.next_on);
        scene.write_text(out.name("comment"), cell.comment);
        out.member("evidence", cell.evidence);
        out.member("silent", cell.silent);
    });
}

void write_row(JsonText& out, const Scene& scene, const GridRow& row) {
    out.object([&] {
        out.member("party", holder(scene, row.addressee));
        out.member("done", row.done);
        write_day(out.name("lastSignOfLife"), row.last_sign);
        out.member("silentDays", row.silent_days);
        out.member("silent", row.silent);
        write_number_or_null(out.name("wave"), row.wave);
        out.name("cells").array([&] {
            for (const GridCell& cell : row.cells) write_cell(out, scene, cell);
        });
    });
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

int percent_of(int done, int total) {
    return total == 0 ? 0 : done * 100 / total;
}

Json progress_view(const Progress& progress) {
    Json view = Json::array();
    for (const auto& [day, done] : progress) view.push_back(Json{{"day", day.to_text()}, {"done", done}});
    return view;
}

Json waves_view(const Scene& scene, const RolloutGrid& grid) {
    Json view = Json::array();
    for (const GridWave& each : grid.waves) {
        const Wave& wave = scene.subject.waves.at(each.number);
        view.push_back(Json{{"number", each.number},
                            {"title", scene.text(wave.title)},
                            {"addedOn", wave.added_on.to_text()},
                            {"organisations", each.organisations},
                            {"done", each.done},
                            {"total", each.total},
                            {"percent", percent_of(each.done, each.total)},
                            {"progress", progress_view(each.progress)}});
    }
    return view;
}

// What is planned around the measures, by day.
Json meetings_in(const Scene& scene, const RolloutGrid& grid) {
    std::multimap<Day, Json> by_day;
    for (const WorkIndex measure : grid.measures) {
        const std::string& name = scene.definition.works[measure].name;
        const auto standing = scene.subject.works.find(name);
        if (standing == scene.subject.works.end()) continue;
        for (const WalkThrough& each : standing->second.walk_throughs) {
            if (each.cancelled) continue;
            by_day.emplace(
                each.on, Json{{"on", each.on.to_text()}, {"measure", name}, {"text", scene.text(each.text)}});
        }
    }
    Json view = Json::array();
    for (auto& [day, meeting] : by_day) view.push_back(std::move(meeting));
    return view;
}

}  // namespace

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

JsonText rollout_view(const Scene& scene, const RolloutGrid& grid, const GridChoice& choice) {
    const State& state = scene.definition.states[grid.state];
    JsonText out;
    out.object([&] {
        out.member("state", state.name);
        out.member("title", to_json(state.title));
        out.member("measures", measures_view(scene, grid));
        out.member("meetings", meetings_in(scene, grid));
        out.name("parties").array([&] {
            for (const GridRow* row : rows_shown(scene, grid, choice)) write_row(out, scene, *row);
        });
        out.member("done", grid.done);
        out.member("total", grid.total);
        out.member("percent", percent_of(grid.done, grid.total));
        out.member("progress", progress_view(grid.progress));
        out.member("waves", waves_view(scene, grid));
    });
    return out;
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
