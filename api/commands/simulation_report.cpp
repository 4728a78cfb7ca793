#include "api/commands/simulation_report.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "api/http/utf8.hpp"

namespace overens::api::command_line {

namespace {

using trying::SimulatedRun;
using Ending = SimulatedRun::Ending;

constexpr std::size_t runs_told = 5;  // of those that came to no end

// Cells of one row; the first is to the left, the others to the right.
using Row = std::vector<std::string>;

std::size_t width_of(const std::string& cell) {
    return static_cast<std::size_t>(std::ranges::count_if(
        cell, [](char each) { return (static_cast<unsigned char>(each) & 0xC0) != 0x80; }));
}

std::string padded(const std::string& cell, std::size_t width, bool to_the_left) {
    const std::string blanks(width - std::min(width, width_of(cell)), ' ');
    return to_the_left ? cell + blanks : blanks + cell;
}

std::string table(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths;
    for (const Row& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], width_of(row[column]));
    }
    std::string text;
    for (const Row& row : rows) {
        std::string line = &row == &rows.front() ? "" : "  ";
        const std::size_t more = &row == &rows.front() ? 2 : 0;
        for (std::size_t column = 0; column < row.size(); ++column)
            line += (column == 0 ? "" : "  ") +
                    padded(row[column], widths[column] + (column == 0 ? more : 0), column == 0);
        text += line + "\n";
    }
    return text + "\n";
}

// "1 234"
std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), " ");
    return digits;
}

std::string percent(double share) {
    const auto tenths = std::llround(share * 1000);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::int64_t per(std::int64_t days, int count) {
    return count == 0 ? 0 : (days + count / 2) / count;
}

std::string end_in_words(const trying::EndTally& end) {
    switch (end.ending) {
        case Ending::reached_end: return end.end;
        case Ending::stuck: return "(stuck in " + end.end + ")";
        case Ending::not_in_time: return "(not ended: " + end.end + ")";
    }
    return {};
}

std::string ends_table(const trying::SimulationResult& result) {
    std::vector<Row> rows{{"Ends", "runs", "days: median", "10 %", "90 %"}};
    for (const trying::EndTally& end : result.ends)
        rows.push_back({end_in_words(end), grouped(end.runs), grouped(end.days.median),
                        grouped(end.days.tenth), grouped(end.days.ninetieth)});
    return table(rows);
}

std::string time_table(const char* title, const char* each, const std::vector<trying::TimeTally>& tallies) {
    std::vector<Row> rows{{title, "share", std::string("days a ") + each, each + std::string("s"), "runs"}};
    for (const trying::TimeTally& tally : tallies) {
        if (tally.times == 0) continue;
        rows.push_back({tally.name, percent(tally.share), grouped(per(tally.days, tally.times)),
                        grouped(tally.times), grouped(tally.runs)});
    }
    return rows.size() == 1 ? "" : table(rows);
}

std::string ways_table(const trying::SimulationResult& result) {
    std::vector<Row> rows{{"Ways taken", "times", "runs"}};
    for (const trying::WayTally& way : result.taken)
        rows.push_back({way.name, grouped(way.times), grouped(way.runs)});
    return table(rows);
}

std::string never_list(const trying::SimulationResult& result) {
    if (result.never_taken.empty()) return "Every way was taken.\n";
    std::string text = "Never taken\n";
    for (const std::string& name : result.never_taken) text += "  " + name + "\n";
    return text;
}

std::string unfinished_list(const trying::SimulationResult& result) {
    std::string text;
    for (std::size_t index = 0; index < std::min(result.unfinished.size(), runs_told); ++index) {
        const SimulatedRun& run = result.unfinished[index];
        text += run.ending == Ending::stuck ? "\nStuck" : "\nNot ended";
        text += ", seed " + std::to_string(run.seed) + ", after " + grouped(run.days) + " days, in " +
                run.end + "; its last steps:\n";
        for (const std::string& step : run.last_steps) text += "  " + step + "\n";
    }
    if (result.unfinished.size() > runs_told)
        text += "\n… and " + std::to_string(result.unfinished.size() - runs_told) + " runs more.\n";
    return text;
}

const char* word_of_ending(Ending ending) {
    switch (ending) {
        case Ending::reached_end: return "reached";
        case Ending::stuck: return "stuck";
        case Ending::not_in_time: return "not_in_time";
    }
    return "";
}

Json spent_json(const std::vector<trying::TimeTally>& tallies) {
    Json list = Json::array();
    for (const trying::TimeTally& each : tallies)
        list.push_back(Json{{"name", each.name},
                            {"runs", each.runs},
                            {"times", each.times},
                            {"days", each.days},
                            {"share", std::round(each.share * 10'000) / 10'000}});
    return list;
}

Json ends_json(const std::vector<trying::EndTally>& ends) {
    Json list = Json::array();
    for (const trying::EndTally& each : ends)
        list.push_back(Json{{"ending", word_of_ending(each.ending)},
                            {"state", each.end},
                            {"runs", each.runs},
                            {"days",
                             {{"median", each.days.median},
                              {"tenth", each.days.tenth},
                              {"ninetieth", each.days.ninetieth}}}});
    return list;
}

}  // namespace

std::string text_of(const SimulationReport& report) {
    const auto& [definition, settings, result] = report;
    std::ostringstream text;
    text << definition.lifecycle << " version " << definition.version << ": " << grouped(result.runs)
         << (result.runs == 1 ? " run, " : " runs, ") << settings.each.parties
         << (settings.each.parties == 1 ? " party" : " parties") << ", at most " << settings.each.most_years
         << (settings.each.most_years == 1 ? " year" : " years") << ", seed " << settings.seed << "\n\n"
         << ends_table(result) << time_table("Where time goes", "visit", result.states)
         << time_table("Work waited for", "round", result.works) << ways_table(result) << never_list(result)
         << unfinished_list(result);
    return text.str();
}

Json json_of(const SimulationReport& report) {
    const auto& [definition, settings, result] = report;
    Json ways = Json::array();
    for (const trying::WayTally& each : result.taken)
        ways.push_back(Json{{"name", each.name}, {"times", each.times}, {"runs", each.runs}});
    Json unfinished = Json::array();
    for (const SimulatedRun& run : result.unfinished)
        unfinished.push_back(Json{{"ending", word_of_ending(run.ending)},
                                  {"seed", run.seed},
                                  {"days", run.days},
                                  {"state", run.end},
                                  {"lastSteps", run.last_steps}});
    Json json;
    json["lifecycle"] = definition.lifecycle;
    json["version"] = definition.version;
    json["runs"] = result.runs;
    json["parties"] = settings.each.parties;
    json["years"] = settings.each.most_years;
    json["seed"] = settings.seed;
    json["days"] = result.days;
    json["ends"] = ends_json(result.ends);
    json["states"] = spent_json(result.states);
    json["works"] = spent_json(result.works);
    json["taken"] = std::move(ways);
    json["neverTaken"] = result.never_taken;
    json["unfinished"] = std::move(unfinished);
    return json;
}

}  // namespace overens::api::command_line
