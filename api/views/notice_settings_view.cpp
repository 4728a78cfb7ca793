#include "api/views/notice_settings_view.hpp"

#include <string>

namespace overens::api {

namespace {

std::string clock_text(int minute) {
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace

Json notice_settings_view(const NoticeSettings& settings) {
    Json topics = Json::array();
    for (const Topic topic : all_topics)
        topics.push_back(Json{{"topic", word_of(topic)}, {"pace", word_of(settings.pace_for(topic))}});
    Json view{{"topics", std::move(topics)}, {"quiet", nullptr}};
    if (settings.quiet)
        view["quiet"] =
            Json{{"from", clock_text(settings.quiet->from)}, {"until", clock_text(settings.quiet->until)}};
    return view;
}

}  // namespace overens::api
