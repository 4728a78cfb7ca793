// What the papers of a meeting have in common: their head, and how words, days and seats are put.
#pragma once

#include <string>

#include "api/exports/printed_page.hpp"
#include "api/views/meeting_view.hpp"

namespace overens::api {

class MeetingPaper {
  public:
    MeetingPaper(const MeetingScene& scene, Language language)
        : scene_(scene),
          language_(language),
          there_{scene.record.presences, scene.record.others_present, scene.record.assignments, {}} {}
    // Of a part of the minutes: as it was when it was made valid.
    MeetingPaper(const MeetingScene& scene, Language language, const MinutesPart& part)
        : scene_(as_adjusted(scene, part)), language_(language), there_(scene.record.as_in(part)) {}

    // Begins the page: what paper it is, of which bodies, when and where.
    void begin(const Title& kind);
    // Ends it; `foot` stands on every printed page.
    std::string end(const std::string& foot);

    std::string said(const Title& title) const;
    // "fre 20 sep 2024".
    std::string day(Day day) const;
    // "Primärvården (Kumla kommun), enhetschef": the seat and, where known, who sits there.
    std::string seat(const std::string& address) const;

    void heading(const Title& title);
    void heading(const std::string& text);
    void paragraph(const std::string& text);
    // A label and what stands at it, those after one another in one list. Nothing when `text` is empty.
    void labelled(const Title& label, const std::string& text);
    void raw(std::string_view html);

    const MeetingScene& scene() const { return scene_; }
    const AsAdjusted& there() const { return there_; }

  private:
    void end_list();

    MeetingScene scene_;
    Language language_;
    AsAdjusted there_;
    std::string html_;
    bool listing_ = false;
};

}  // namespace overens::api
