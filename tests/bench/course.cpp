#include "bench/course.hpp"

#include <cstdlib>
#include <stdexcept>

namespace overens::bench {

namespace {

enum Step { start, earliest_force, in_force_when, first_version, send_out, first_answer };

std::int64_t number_after(const std::string& body, std::string_view name) {
    const std::size_t at = body.find(name);
    return at == std::string::npos ? 0 : std::atoll(body.c_str() + at + name.size());
}

std::vector<int> numbers_after(const std::string& body, std::string_view name) {
    std::vector<int> numbers;
    const std::size_t at = body.find(name);
    if (at == std::string::npos) return numbers;
    const char* place = body.c_str() + at + name.size();
    for (char* end = nullptr; *place != ']' && *place != '\0'; place = *end == ',' ? end + 1 : end)
        numbers.push_back(static_cast<int>(std::strtol(place, &end, 10)));
    return numbers;
}

}  // namespace

Course::Course(std::string collaboration, const std::vector<std::string>& parties, std::string name)
    : collaboration_(std::move(collaboration)), parties_(&parties), name_(std::move(name)) {}

api::Request Course::write(std::string method, const std::string& path, const std::string& body) const {
    api::Request request;
    request.method = std::move(method);
    request.path = path;
    request.headers = {{"acting-as", "lead"},
                       {"content-type", "application/json"},
                       {"idempotency-key", name_ + "-" + std::to_string(taken_)}};
    request.body = body;
    return request;
}

std::string Course::start_body() const {
    std::string parties;
    for (const std::string& party : *parties_) parties += (parties.empty() ? "\"" : ",\"") + party + '"';
    return R"({"lifecycle":"county_agreement","title":"Överenskommelse )" + name_ + R"(","parties":[)" +
           parties + R"(],"roles":[{"role":"lead","holder":")" + parties_->front() + R"("}]})";
}

api::Request Course::next() const {
    switch (taken_) {
        case start: return write("POST", "/v1/collaborations/" + collaboration_ + "/cases", start_body());
        case earliest_force:
            return write("PUT", address_ + "/fields/earliest_force", R"({"value":"2030-01-01"})");
        case in_force_when:
            return write("PUT", address_ + "/fields/in_force_when", R"({"value":"on_record"})");
        case first_version:
            return write("POST", address_ + "/documents/proposal/versions",
                         R"({"text":"1 Syfte\n)" + name_ + R"("})");
        default: break;
    }
    if (taken_ == send_out || taken_ == steps() - 1) {
        const char* move = taken_ == send_out ? R"({"move":"send_out"})" : R"({"move":"finish"})";
        api::Request request = write("POST", address_ + "/transitions", move);
        request.headers.emplace_back("if-match", etag_);
        return request;
    }
    const auto index = static_cast<std::size_t>(taken_ - first_answer);
    api::Request request = write("POST", address_ + "/tasks/" + std::to_string(items_.at(index)) + "/answers",
                                 R"({"parts":[{"name":"stance","value":"supports"}]})");
    request.headers.front().second = "case_officer:" + parties_->at(index);
    return request;
}

void Course::take(const api::Response& answer) {
    if (answer.status != 200 && answer.status != 201) {
        throw std::runtime_error(name_ + ", step " + std::to_string(taken_) + ": " +
                                 std::to_string(answer.status) + " " + answer.body);
    }
    if (taken_ == start) {
        const std::string* location = answer.header("Location");
        address_ = location == nullptr ? "" : *location;
    }
    const std::string* etag = answer.header("ETag");
    if (etag != nullptr) etag_ = *etag;
    if (taken_ == send_out) items_ = numbers_after(answer.body, R"("made":[)");
    version_ = number_after(answer.body, R"("version":)");
    ++taken_;
}

}  // namespace overens::bench
