#include "examples/player/player.hpp"

#include <algorithm>
#include <chrono>

#include "examples/player/act_text.hpp"
#include "examples/player/case_book.hpp"
#include "examples/player/checks.hpp"
#include "examples/player/register_upload.hpp"
#include "examples/player/requests.hpp"
#include "examples/player/swedish.hpp"

namespace overens::examples {
namespace {

class Player {
  public:
    Player(const Story& story, Transport& transport, Printer& printer)
        : story_(story), printer_(printer), client_(transport), book_(client_, story.reg) {}

    Played play();

  private:
    void play_stage(std::size_t number);
    void set_clock(Day day);
    void do_act(const Act& act);
    void check(const Act& act, Moment moment);
    void look_back();
    void note_new_cases(const Act& act, const Json& receipt);
    std::string end_state();
    std::string failed_rows(const std::vector<Comparison>& rows) const;

    const Story& story_;
    Printer& printer_;
    Client client_;
    CaseBook book_;
    Day today_;
    const Act* now_ = nullptr;  // for the message when something goes wrong
    Summary summary_;
};

void Player::set_clock(Day day) {
    today_ = day;
    client_.ask({"PUT",
                 "/v1/clock",
                 "administrator",
                 {},
                 "application/json",
                 R"({"today":")" + day.to_text() + R"("})"});
}

void Player::play_stage(std::size_t number) {
    const Stage& stage = story_.stages[number - 1];
    printer_.stage(number, story_.stages.size(), stage);
    for (const StoryDay& day : stage.days) {
        printer_.day(day.day);
        if (!day.acts.empty()) now_ = &day.acts.front();
        set_clock(day.day);
        for (const Act& act : day.acts) {
            now_ = &act;
            act.is_check() ? check(act, {today_, false}) : do_act(act);
        }
    }
}

void Player::do_act(const Act& act) {
    const Asked asked = request_for(act, today_, story_, book_);
    const api::Response response = client_.send(asked);
    if (!act.refused.empty()) {
        if (!has_code(response, act.refused)) {
            throw StoryFailure("väntat nekande " + act.refused + ", svaret var " + problem_text(response));
        }
        ++summary_.refusals;
    } else if (response.status >= 300) {
        throw StoryFailure(asked.method + " " + asked.path + " som " + asked.acting_as + "\n" + asked.body +
                           "\n" + problem_text(response));
    } else {
        ++summary_.acts;
        note_new_cases(act, Json::parse(response.body));
    }
    if (act.of_many > 0) printer_.act(act, act_text(act, story_.reg));
}

void Player::note_new_cases(const Act& act, const Json& receipt) {
    if (act.verb == "start") book_.call(act.case_name, receipt["case"].get<std::string>());
    const std::string makes = argument(act, "makes");
    if (makes.empty()) return;
    const Json links = client_.get(book_.path_of(act.case_name))["links"];
    const auto made =
        std::ranges::find_if(links, [&](const Json& link) { return !book_.knows_id(link["case"]); });
    if (made == links.end()) throw StoryFailure("steget startade inget nytt ärende");
    book_.call(makes, (*made)["case"].get<std::string>());
}

std::string Player::failed_rows(const std::vector<Comparison>& rows) const {
    std::string text;
    for (const Comparison& row : rows) {
        if (!row.holds()) text += row.heading + ": väntat " + row.expected + ", utfall " + row.actual + "\n";
    }
    return text;
}

void Player::check(const Act& act, Moment moment) {
    const auto rows = compare(act, moment, book_);
    const bool holds = std::ranges::all_of(rows, &Comparison::holds);
    if (!moment.looking_back || !holds) printer_.table(argument(act, "title"), rows);
    (moment.looking_back ? summary_.looked_back : summary_.comparisons) += static_cast<int>(rows.size());
    if (!holds) throw StoryFailure((moment.looking_back ? "i efterhand: " : "") + failed_rows(rows));
}

// Nothing more was done that day: what is expected holds at its end.
bool ends_the_day(const StoryDay& day, const Act& check) {
    const auto place = std::ranges::find_if(day.acts, [&](const Act& act) { return &act == &check; });
    return std::all_of(place, day.acts.end(), [](const Act& act) { return act.is_check(); });
}

// The same is to be seen afterwards as on the day itself: only what had been registered by then counts.
void Player::look_back() {
    for (const Stage& stage : story_.stages) {
        for (const StoryDay& day : stage.days) {
            for (const Act& act : day.acts) {
                if (!act.is_check() || !ends_the_day(day, act)) continue;
                now_ = &act;
                today_ = day.day;
                check(act, {day.day, true});
            }
        }
    }
}

std::string Player::end_state() {
    // The list tells the innermost states alone.
    const Json list = client_.get(book_.cases_path(), {{"limit", "100"}})["cases"];
    const auto found = std::ranges::find_if(
        list, [&](const Json& each) { return each["id"] == book_.id_of(story_.main_case); });
    if (found == list.end()) return {};
    const Json& seen = *found;
    std::string states;
    for (const Json& state : seen["states"])
        states += (states.empty() ? "" : ", ") + state["title"]["sv"].get<std::string>();
    return seen["title"].get<std::string>() + ", " + swedish_day(story_.stages.back().days.back().day) +
           ": " + (states.empty() ? in_swedish(seen["phase"].get<std::string>()) : states);
}

Played Player::play() {
    const auto began = std::chrono::steady_clock::now();
    Played played;
    try {
        set_clock(story_.starts);
        upload_register(story_.reg, client_);
        for (std::size_t number = 1; number <= story_.stages.size(); ++number) play_stage(number);
        look_back();
        played.well = true;
        played.main_case = book_.id_of(story_.main_case);
        summary_.end_state = end_state();
    } catch (const StoryFailure& failure) {
        static const Act before;
        const Act& act = now_ == nullptr ? before : *now_;
        played.why =
            today_.to_text() + ", " + act.file + ":" + std::to_string(act.line) + "\n" + failure.what();
        printer_.failure(act, today_, failure.what());
    }
    summary_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    played.summary = summary_;
    return played;
}

}  // namespace

Played play(const Story& story, Transport& transport, Printer& printer) {
    printer.banner(story);
    return Player(story, transport, printer).play();
}

}  // namespace overens::examples
