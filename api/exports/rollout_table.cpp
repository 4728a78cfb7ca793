#include "api/exports/rollout_table.hpp"

#include <array>
#include <utility>

namespace overens::api {

namespace {

class RolloutCells {
  public:
    RolloutCells(const Scene& scene, Language language) : scene_(scene), language_(language) {}

    std::string said(const Title& title) const {
        return language_ == Language::swedish ? title.sv : title.in_english();
    }
    std::string measure(const GridCell& cell) const {
        std::string text = said(status_title(cell.status));
        const auto add = [&](const Title& what, const std::string& value) {
            text += ", " + said(what) + " " + value;
        };
        if (cell.done_on)
            text += " " + cell.done_on->to_text();
        else if (cell.due)
            add({"senast", "by"}, cell.due->to_text());
        if (cell.next_on) add({"nästa", "next"}, cell.next_on->to_text());
        if (cell.evidence > 0) add({"underlag", "evidence"}, std::to_string(cell.evidence));
        const Json comment = scene_.text(cell.comment);
        if (comment.is_string()) text += ": " + comment.get<std::string>();
        return text;
    }
    std::string wave(int number) const {
        if (number == 0) return {};
        const Json title = scene_.text(scene_.subject.waves.at(number).title);
        return title.is_string() ? title.get<std::string>() : std::to_string(number);
    }

  private:
    static Title status_title(MeasureStatus status) {
        switch (status) {
            case MeasureStatus::not_begun: return {"inte påbörjad", "not begun"};
            case MeasureStatus::open: return {"att göra", "to do"};
            case MeasureStatus::begun: return {"pågår", "under way"};
            case MeasureStatus::late: return {"försenad", "late"};
            case MeasureStatus::done: return {"klar", "done"};
            case MeasureStatus::skipped: return {"hoppad över", "passed by"};
            case MeasureStatus::dropped: return {"utgår", "dropped"};
        }
        std::unreachable();
    }

    const Scene& scene_;
    Language language_;
};

}  // namespace

Table rollout_table(const Scene& scene, const RolloutGrid& grid, const GridChoice& choice,
                    Language language) {
    const RolloutCells cells(scene, language);
    Table table;
    table.title = cells.said(scene.definition.states[grid.state].title);
    table.columns = {{cells.said({"Organisation", "Organisation"}), 26}, {cells.said({"Etapp", "Wave"}), 12}};
    for (const WorkIndex measure : grid.measures)
        table.columns.push_back({cells.said(scene.definition.works[measure].title), 32});
    table.columns.push_back({cells.said({"Klara", "Done"}), 10});
    table.columns.push_back({cells.said({"Senaste uppgift", "Last sign of life"}), 16});
    for (const GridRow* row : rows_shown(scene, grid, choice)) {
        std::vector<std::string> texts{name_in(scene.reg, row->addressee.id), cells.wave(row->wave)};
        for (const GridCell& cell : row->cells) texts.push_back(cells.measure(cell));
        texts.push_back(std::to_string(row->done));
        texts.push_back(row->last_sign ? row->last_sign->to_text() : std::string());
        table.rows.push_back(std::move(texts));
    }
    return table;
}

}  // namespace overens::api
