#include "api/views/reach_view.hpp"

#include <algorithm>

#include "api/http/problem.hpp"

namespace overens::api {

namespace {

const char* word_of_reach(Reach reach) {
    switch (reach) {
        case Reach::draft: return "draft";
        case Reach::shared: return "shared_for_comments";
        case Reach::dispatched: return "dispatched";
        case Reach::received: return "received";
    }
    return "";
}

}  // namespace

Reach reach_of(const Reached& reached) {
    if (reached.received_on) return Reach::received;
    return reached.dispatched_on ? Reach::dispatched : Reach::shared;
}

Reach reach_of(const DocumentVersion& version) {
    Reach furthest = Reach::draft;
    for (const auto& [unused, reached] : version.reached) furthest = std::max(furthest, reach_of(reached));
    return furthest;
}

Title title_of(Reach reach) {
    switch (reach) {
        case Reach::draft: return {"utkast", "draft"};
        case Reach::shared: return {"delad för synpunkter", "shared for comments"};
        case Reach::dispatched: return {"expedierad", "dispatched"};
        case Reach::received: return {"inkommen", "received"};
    }
    return {};
}

Title meaning_of(Reach reach) {
    switch (reach) {
        case Reach::draft:
            return {"Ett eget utkast: ingen allmän handling, och ingen annan myndighet ser det (TF 2:12).",
                    "A draft of one's own: no official document, and no other authority sees it (TF 2:12)."};
        case Reach::shared:
            return {
                "Delat för synpunkter: ingen allmän handling hos mottagaren, om den inte arkiveras där "
                "eller läggs till grund för beslut. Svaret som kommer tillbaka är det (TF 2:12).",
                "Shared for comments: no official document with the receiver, unless archived there or "
                "made the basis of a decision. The answer that comes back is one (TF 2:12)."};
        case Reach::dispatched:
            return {
                "Expedierad: en allmän handling, som var och en kan begära ut. Det kan inte tas tillbaka "
                "(TF 2:10, HFD 2011 ref. 52).",
                "Dispatched: an official document, which anybody may ask for. It cannot be taken back "
                "(TF 2:10, HFD 2011 ref. 52)."};
        case Reach::received:
            return {"Inkommen: en allmän handling hos mottagaren, som registrerar den (TF 2:9, OSL 5:1).",
                    "Received: an official document with the receiver, which registers it (TF 2:9, "
                    "OSL 5:1)."};
    }
    return {};
}

Json reach_view(Reach reach) {
    return Json{{"name", word_of_reach(reach)},
                {"title", to_json(title_of(reach))},
                {"meaning", to_json(meaning_of(reach))}};
}

Json reached_view(const Scene& scene, const DocumentVersion& version) {
    Json list = Json::array();
    for (const auto& [id, reached] : version.reached) {
        list.push_back(Json{{"receiver", holder(scene.reg, id)},
                            {"state", word_of_reach(reach_of(reached))},
                            {"sharedOn", to_json(reached.shared_on)},
                            {"dispatchedOn", to_json(reached.dispatched_on)},
                            {"receivedOn", to_json(reached.received_on)},
                            {"by", who_did_view(scene.reg, reached.by)}});
    }
    return list;
}

}  // namespace overens::api
