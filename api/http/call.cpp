#include "api/http/call.hpp"

#include <algorithm>
#include <charconv>

#include "api/http/json_input.hpp"
#include "api/http/problem.hpp"
#include "api/http/suggestion.hpp"
#include "api/http/utf8.hpp"

namespace overens::api {

namespace {

const std::vector<std::string>& origin_words() {
    static const std::vector<std::string> words{"registered", "derived", "imported", "source", "plausible"};
    return words;
}

constexpr std::size_t most_query_characters = 200;

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Blocker wrong_query(std::string_view name, const std::string& sv, const std::string& en) {
    const std::string quoted = "'" + std::string(name) + "'";
    return blocker("wrong_query", quoted + " ska vara " + sv, quoted + " must be " + en,
                   "query:" + std::string(name));
}

}  // namespace

Call::Call(const Services& services, const Request& request, PathParameters parameters, Admitted admitted)
    : services_(services),
      request_(request),
      parameters_(std::move(parameters)),
      admitted_(std::move(admitted)) {
    if (auto parsed = query_of(request.query)) {
        query_ = std::move(*parsed);
    } else {
        unreadable_ = JsonFault{400,
                                {blocker("query_malformed", "Frågesträngen är inte rätt kodad",
                                         "The query is not encoded correctly", "query")}};
    }
}

const std::string& Call::parameter(std::string_view name) const {
    return std::ranges::find(parameters_, name, &std::pair<std::string, std::string>::first)->second;
}

int Call::number_parameter(std::string_view name) const {
    return whole_number(parameter(name)).value_or(0);
}

std::optional<std::string> Call::query(std::string_view name) {
    known_query_.emplace_back(name);
    const auto is_named = [&](const QueryParameter& each) { return each.name == name; };
    if (std::ranges::count_if(query_, is_named) > 1) {
        complain(blocker("query_repeated", "'" + std::string(name) + "' står två gånger",
                         "'" + std::string(name) + "' is given twice", "query:" + std::string(name)));
    }
    const auto found = std::ranges::find_if(query_, is_named);
    return found == query_.end() ? std::nullopt : std::optional(found->value);
}

std::optional<std::string> Call::query_text(std::string_view name) {
    auto text = query(name);
    const std::string at = "query:" + std::string(name);
    if (text && characters_in(*text) > most_query_characters) {
        complain(blocker("text_too_long", "Högst 200 tecken", "At most 200 characters", at));
    } else if (text) {
        if (auto wrong = unreadable(*text, Extent::line, at)) complain(std::move(*wrong));
    }
    return text;
}

std::optional<int> Call::query_number(std::string_view name, int least, int most) {
    const auto text = query(name);
    if (!text) return std::nullopt;
    const std::optional<int> number = whole_number(*text);
    if (number && *number >= least && *number <= most) return number;
    const std::string range = std::to_string(least) + "–" + std::to_string(most);
    complain(wrong_query(name, "ett helt tal, " + range, "a whole number, " + range));
    return std::nullopt;
}

std::optional<std::string> Call::query_word(std::string_view name, const std::vector<std::string>& words) {
    auto text = query(name);
    if (!text || std::ranges::find(words, *text) != words.end()) return text;
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
    complain(wrong_query(name, "ett av: " + list, "one of: " + list));
    return std::nullopt;
}

Page Call::page() {
    Page page;
    page.page = query_number("page", 1, 10'000).value_or(1);
    page.limit = query_number("limit", 1, 100).value_or(20);
    if (page.page * page.limit > 10'000) {
        complain(blocker("page_too_far", "page × limit får vara högst 10 000: sök snävare",
                         "page × limit may be at most 10 000: search more narrowly", "query:page"));
    }
    return page;
}

std::optional<Instant> Call::as_of() {
    const auto text = query("asOf");
    if (!text) return std::nullopt;
    const auto instant = Instant::parse(*text);
    const auto day = instant ? local_day(*instant) : Day::parse(*text);
    const Day today = services_.clock.today();
    if (day && *day > today) {
        complain(blocker("as_of_in_future", "asOf ligger i framtiden: i dag är det " + today.to_text(),
                         "asOf is in the future: today is " + today.to_text(), "query:asOf"));
    }
    if (day) return instant ? *instant : end_of(*day);
    complain(wrong_query("asOf",
                         "en tidpunkt eller en dag, till exempel 2024-12-12T07:00:00Z eller 2024-12-12",
                         "an instant or a day, for example 2024-12-12T07:00:00Z or 2024-12-12"));
    return std::nullopt;
}

ObjectReader& Call::body() {
    if (!body_) read_body();
    return *body_;
}

void Call::read_body() {
    json_ = nlohmann::json::object();
    if (!request_.body.empty()) {
        if (auto parsed = parse_json(request_.body)) {
            json_ = std::move(*parsed);
        } else {
            unreadable_ = std::move(parsed.error());
        }
    }
    body_.emplace(json_, "", problems_);
}

void Call::check_happened_on(Act& act, std::optional<Day> day, const std::string& at) {
    const Day today = local_day(act.recorded_at);
    act.happened_on = day.value_or(today);
    if (act.happened_on <= today) return;
    act.happened_on = today;
    complain(blocker("happens_later", "Dagen ligger i framtiden: i dag är det " + today.to_text(),
                     "That day is in the future: today is " + today.to_text(), at));
}

Act Call::act() {
    Act act;
    act.actor = admitted_.actor;
    act.recorded_at = services_.clock.now();
    const auto day = body().day("happenedOn", Need::optional);
    act.origin =
        origin_of(body().word("origin", Need::optional, origin_words())).value_or(Origin::registered);
    check_happened_on(act, day, "/happenedOn");
    return act;
}

Act Call::act_from_query() {
    Act act;
    act.actor = admitted_.actor;
    act.recorded_at = services_.clock.now();
    std::optional<Day> day;
    if (const auto text = query("happenedOn")) {
        day = Day::parse(*text);
        if (!day) complain(wrong_query("happenedOn", "en dag: 2024-12-18", "a day: 2024-12-18"));
    }
    act.origin = origin_of(query_word("origin", origin_words()).value_or("")).value_or(Origin::registered);
    check_happened_on(act, day, "query:happenedOn");
    return act;
}

std::optional<Response> Call::wrong() {
    if (unreadable_) return api::problem(unreadable_->status, unreadable_->blockers, request_.path);
    if (body_ && !checked_) body_->done();
    for (const QueryParameter& each : query_) {
        if (checked_ || std::ranges::find(known_query_, each.name) != known_query_.end()) continue;
        const std::string name = each.name.substr(0, 60);
        const Title near = suggestion(name, known_query_);
        complain(blocker("unknown_parameter", "Det finns ingen parameter '" + name + "' här" + near.sv,
                         "There is no parameter '" + name + "' here" + near.en, "query:" + name));
    }
    checked_ = true;
    if (problems_.empty()) return std::nullopt;
    return api::problem(422, problems_, request_.path);
}

Response Call::problem(int status, Blocker reason) const {
    return api::problem(status, {std::move(reason)}, request_.path);
}

Response Call::refused(const Refusal& refusal) const {
    return api::problem(refusal, request_.path);
}

Response Call::not_found(std::string sv, std::string en, std::string at) const {
    return problem(404, blocker("not_found", std::move(sv), std::move(en), std::move(at)));
}

}  // namespace overens::api
