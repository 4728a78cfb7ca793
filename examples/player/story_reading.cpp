#include "examples/player/story_reading.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "examples/player/act_reading.hpp"
#include "examples/player/file_reading.hpp"

namespace overens::examples {

using workflows::Problem;
using workflows::YamlEntry;
using workflows::YamlNode;

namespace {

using Problems = std::vector<Problem>;

void append(Problems& to, Problems from) {
    to.insert(to.end(), from.begin(), from.end());
}

std::vector<std::string> everybody(const Story& story) {
    std::vector<std::string> ids;
    for (const FiledOrganisation& organisation : story.reg.organisations) ids.push_back(organisation.id);
    return ids;
}

std::vector<StoryDay> read_days(FileReading& reading, const YamlNode& root, const Story& story,
                                Day not_before) {
    std::vector<StoryDay> days;
    for (const YamlEntry& entry : reading.map(root, "days").entries) {
        const auto day = reading.as_day(entry.key);
        if (!day) continue;
        if (*day < not_before) reading.complain(entry.key, "this day is before the one above");
        not_before = *day;
        StoryDay& added = days.emplace_back(StoryDay{*day, {}});
        if (!entry.value.is_list()) reading.complain(entry.value, "a day must be a list of acts");
        for (const YamlNode& node : entry.value.items) {
            auto acts = read_acts(reading, node, story.main_case, everybody(story));
            for (const Act& act : acts) {
                if (act.happened && *act.happened > *day)
                    reading.complain(node, "'happened' is later than the day");
            }
            std::ranges::move(acts, std::back_inserter(added.acts));
        }
    }
    return days;
}

Stage read_stage(const std::filesystem::path& file, const Story& story, Day not_before, Problems& problems) {
    FileReading reading(file.string());
    const YamlNode root = reading.parse(read_file(file));
    reading.only(root, {"stage", "days"});
    Stage stage{reading.text(root, "stage"), read_days(reading, root, story, not_before)};
    append(problems, reading.take_problems());
    return stage;
}

void read_own_stages(FileReading& reading, const YamlNode& root, const std::filesystem::path& folder,
                     Story& story, Problems& problems) {
    Day last = story.starts;
    for (const std::string& name : reading.words(root, "stages")) {
        story.stages.push_back(read_stage(folder / name, story, last, problems));
        const auto& days = story.stages.back().days;
        if (!days.empty()) last = days.back().day;
    }
}

// The bodies that this story puts in places of lifecycles, instead of those of the register.
void fill_places(FileReading& reading, const YamlNode& root, FiledRegister& reg) {
    for (const YamlEntry& entry : reading.map(root, "places", false).entries) {
        const std::string& name = entry.key.text;
        auto lifecycle = std::ranges::find(reg.lifecycles, name, &FiledLifecycle::name);
        if (lifecycle == reg.lifecycles.end())
            lifecycle = reg.lifecycles.insert(lifecycle, FiledLifecycle{name, {}});
        for (const YamlEntry& place : entry.value.entries) {
            const std::vector<std::string> bodies = reading.as_words(place.value);
            for (const std::string& id : bodies) {
                if (reg.body(id) == nullptr) reading.complain(place.value, "there is no body '" + id + "'");
            }
            std::erase_if(lifecycle->places,
                          [&](const auto& filled) { return filled.first == place.key.text; });
            lifecycle->places.emplace_back(place.key.text, bodies);
        }
    }
}

Story read_whole(FileReading& reading, const YamlNode& root, const std::filesystem::path& folder,
                 Problems& problems) {
    reading.only(root, {"format", "story", "register", "places", "texts", "starts", "main_case", "banner",
                        "stages", "days"});
    Story story;
    story.title = reading.text(root, "story");
    story.banner = reading.text(root, "banner");
    story.texts = folder / reading.text(root, "texts", false);
    story.starts = reading.day(root, "starts").value_or(Day{});
    story.main_case = reading.text(root, "main_case");
    auto reg = read_register(folder / reading.text(root, "register"));
    if (reg) story.reg = std::move(*reg);
    if (!reg) append(problems, reg.error());
    fill_places(reading, root, story.reg);
    if (root.find("days") == nullptr) {
        read_own_stages(reading, root, folder, story, problems);
    } else {
        story.stages = {{story.title, read_days(reading, root, story, story.starts)}};
    }
    return story;
}

// Acts of the other story up to and with `until`, without its checks and those left out.
std::map<Day, std::vector<Act>> kept_acts(const Story& other, Day until, std::set<std::string>& left_out) {
    std::map<Day, std::vector<Act>> kept;
    std::set<std::string> met;
    for (const Stage& stage : other.stages) {
        for (const StoryDay& day : stage.days) {
            if (day.day > until) continue;
            for (const Act& act : day.acts) {
                const bool leave = !act.id.empty() && left_out.contains(act.id);
                if (leave) met.insert(act.id);
                if (!leave && !act.is_check()) kept[day.day].push_back(act);
            }
        }
    }
    for (const std::string& id : met) left_out.erase(id);
    return kept;
}

std::vector<StoryDay> merged(std::map<Day, std::vector<Act>> acts, std::vector<StoryDay> own) {
    for (StoryDay& day : own) std::ranges::move(day.acts, std::back_inserter(acts[day.day]));
    std::vector<StoryDay> days;
    for (auto& [day, list] : acts) days.push_back({day, std::move(list)});
    return days;
}

Story read_continued(FileReading& reading, const YamlNode& root, const std::filesystem::path& folder,
                     Problems& problems) {
    reading.only(root, {"format", "story", "continues", "until", "leave_out", "days"});
    auto other = read_story(folder / reading.text(root, "continues"));
    if (!other) {
        append(problems, other.error());
        return {};
    }
    Story story = std::move(*other);
    story.title = reading.text(root, "story");
    const auto names = reading.words(root, "leave_out", false);
    std::set<std::string> left_out(names.begin(), names.end());
    auto acts = kept_acts(story, reading.day(root, "until").value_or(Day{}), left_out);
    for (const std::string& id : left_out)
        reading.complain(root, "the other story has no act '" + id + "' to leave out");
    auto own = read_days(reading, root, story, story.starts);
    story.stages = {{story.title, merged(std::move(acts), std::move(own))}};
    return story;
}

}  // namespace

std::expected<Story, Problems> read_story(const std::filesystem::path& file) {
    FileReading reading(file.string());
    const YamlNode root = reading.parse(read_file(file));
    Problems problems = reading.take_problems();
    if (!problems.empty()) return std::unexpected(std::move(problems));
    if (reading.text(root, "format") != "1") reading.complain(root, "'format' must be 1");
    const auto read = root.find("continues") != nullptr ? read_continued : read_whole;
    Story story = read(reading, root, file.parent_path(), problems);
    append(problems, reading.take_problems());
    if (problems.empty()) return story;
    workflows::sort_problems(problems);
    return std::unexpected(std::move(problems));
}

}  // namespace overens::examples
