// Everything that one notice is told from: the step, and what stands around it now.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/notices/delivery.hpp"
#include "engine/notices/news.hpp"
#include "engine/ports/store.hpp"

namespace overens::api {

struct ToldScene {
    NoticeSource source;
    std::shared_ptr<const Register> reg;
    std::vector<News> news;
    // Of a case.
    std::optional<ReadCase> read;
    Entry entry;
    // Of a meeting.
    std::optional<ReadMeeting> meeting;
    MeetingEntry meeting_entry;

    const News* news_at(int event) const;
};

// Scenes as they are looked up, kept for as long as one round of work.
class ToldScenes {
  public:
    // The store must outlive it.
    explicit ToldScenes(const Store& store) : store_(store) {}

    // Null: the step, its case or its meeting is not there any more.
    std::shared_ptr<const ToldScene> find(const NoticeSource& source);
    void forget();

  private:
    std::shared_ptr<const Register> register_of(const std::string& collaboration);
    std::shared_ptr<const ToldScene> read(const NoticeSource& source);

    const Store& store_;
    std::map<NoticeSource, std::shared_ptr<const ToldScene>> scenes_;
    std::map<std::string, std::shared_ptr<const Register>> registers_;
};

}  // namespace overens::api
