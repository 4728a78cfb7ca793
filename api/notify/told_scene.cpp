#include "api/notify/told_scene.hpp"

#include <algorithm>

#include "api/views/masking.hpp"

namespace overens::api {

const News* ToldScene::news_at(int event) const {
    const auto found = std::ranges::find(news, event, &News::event);
    return found == news.end() ? nullptr : &*found;
}

std::shared_ptr<const Register> ToldScenes::register_of(const std::string& collaboration) {
    auto& known = registers_[collaboration];
    if (!known) known = store_.read_register(collaboration);
    return known;
}

std::shared_ptr<const ToldScene> ToldScenes::read(const NoticeSource& source) {
    auto scene = std::make_shared<ToldScene>();
    scene->source = source;
    scene->reg = register_of(source.collaboration);
    if (!scene->reg) return nullptr;
    if (source.of_meeting()) {
        const MeetingKey key{source.collaboration, source.body, source.meeting};
        scene->meeting = store_.read_meeting(key);
        const auto entries = store_.meeting_entries(key, source.sequence - 1, 1);
        if (!scene->meeting || entries.empty()) return nullptr;
        scene->meeting_entry = entries.front();
        scene->news = news_of(*scene->reg, scene->meeting->record, scene->meeting_entry);
        return scene;
    }
    const CaseKey key{source.collaboration, source.case_id};
    scene->read = store_.read(key);
    const auto entries = store_.entries(key, source.sequence - 1, 1);
    if (!scene->read || entries.empty()) return nullptr;
    // What somebody has masked leaves the house in no mail either.
    if (!scene->read->subject->masks.empty()) {
        auto texts = std::make_shared<TextsByNumber>(*scene->read->texts);
        mask_texts(*scene->read->subject, *texts, [](const Mask&) { return true; });
        scene->read->texts = std::move(texts);
    }
    scene->entry = entries.front();
    scene->news = news_of(*scene->read->subject, scene->entry);
    return scene;
}

std::shared_ptr<const ToldScene> ToldScenes::find(const NoticeSource& source) {
    auto [place, is_new] = scenes_.try_emplace(source);
    if (is_new) place->second = read(source);
    return place->second;
}

void ToldScenes::forget() {
    scenes_.clear();
    registers_.clear();
}

}  // namespace overens::api
