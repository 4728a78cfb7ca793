#include "examples/player/register_upload.hpp"

namespace overens::examples {
namespace {

void send(Client& client, const char* method, const std::string& path, const Json& body) {
    client.ask({method, path, "administrator", {}, "application/json", api::to_text(body)});
}

Json organisation_json(const FiledOrganisation& organisation) {
    return {{"name", organisation.name},
            {"kind", organisation.kind},
            {"mailbox", organisation.mailbox},
            {"decisionPath", organisation.decision_path}};
}

Json body_json(const FiledBody& body) {
    Json json{{"name", body.name}, {"kind", body.kind}, {"regime", body.regime}, {"mandate", body.mandate}};
    json["organisation"] = body.organisation.empty() ? Json(nullptr) : Json(body.organisation);
    json["meetings"] = Json::array();
    for (const FiledMeeting& meeting : body.meetings) {
        json["meetings"].push_back({{"day", meeting.day.to_text()}, {"cutOff", meeting.cut_off.to_text()}});
    }
    for (const FiledWheelItem& item : body.wheel) {
        Json& wheel =
            json["wheel"].emplace_back(Json{{"id", item.id}, {"month", item.month}, {"title", item.title}});
        if (!item.kind.empty()) wheel["kind"] = item.kind;
    }
    return json;
}

Json seats_json(const FiledBody& body) {
    Json seats = Json::array();
    for (const FiledSeat& seat : body.seats) {
        Json& json = seats.emplace_back(Json{{"id", seat.id},
                                             {"title", seat.title},
                                             {"deputy", seat.deputy},
                                             {"delegation", seat.delegation},
                                             {"holdings", Json::array()}});
        json["organisation"] = seat.organisation.empty() ? Json(nullptr) : Json(seat.organisation);
        if (seat.holder.empty()) continue;
        Json& holding =
            json["holdings"].emplace_back(Json{{"holder", seat.holder}, {"from", seat.from->to_text()}});
        if (seat.until) holding["until"] = seat.until->to_text();
    }
    return {{"seats", seats}};
}

Json places_json(const FiledLifecycle& lifecycle) {
    Json places = Json::array();
    for (const auto& [name, bodies] : lifecycle.places)
        places.push_back({{"name", name}, {"bodies", bodies}});
    return {{"places", places}};
}

}  // namespace

void upload_register(const FiledRegister& reg, Client& client) {
    const std::string path = "/v1/collaborations/" + reg.collaboration;
    send(client, "PUT", path, {{"name", reg.name}});
    for (const FiledOrganisation& organisation : reg.organisations) {
        send(client, "PUT", path + "/organisations/" + organisation.id, organisation_json(organisation));
    }
    for (const FiledBody& body : reg.bodies)
        send(client, "PUT", path + "/bodies/" + body.id, body_json(body));
    for (const FiledBody& body : reg.bodies) {
        if (!body.seats.empty())
            send(client, "PUT", path + "/bodies/" + body.id + "/seats", seats_json(body));
    }
    for (const FiledLifecycle& lifecycle : reg.lifecycles) {
        send(client, "POST", path + "/lifecycles", {{"shipped", lifecycle.name}});
        send(client, "PUT", path + "/lifecycles/" + lifecycle.name + "/places", places_json(lifecycle));
    }
}

}  // namespace overens::examples
