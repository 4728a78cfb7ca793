#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>
namespace overens::machines {
enum class DecisionEvent { take, take_on_condition, postpone, refer_back, withdraw, adjust, place_on_file, announce, appeal, dismiss_appeal, not_admit_appeal, confirm_final, stay, lift_stay, annul, condition_met, replace };
enum class Regime { statutory, agreed, notes };
struct DecisionState { std::string stage="proposed"; std::string condition="none"; bool stayed=false; bool operator==(const DecisionState&) const = default; };
inline std::string to_text(const DecisionState& s){ return s.stage+"/"+s.condition+(s.stayed?"/stayed":""); }
inline std::optional<DecisionState> parse_decision_state(std::string_view w) { DecisionState s; auto a=w.find('/'); s.stage=std::string(w.substr(0,a)); auto b=w.find('/',a+1); s.condition=std::string(w.substr(a+1,b==w.npos?w.npos:b-a-1)); s.stayed=b!=w.npos; return s; }
inline std::string_view name_of(DecisionEvent s) { constexpr const char* n[] = {"take","take_on_condition","postpone","refer_back","withdraw","adjust","place_on_file","announce","appeal","dismiss_appeal","not_admit_appeal","confirm_final","stay","lift_stay","annul","condition_met","replace"}; return n[static_cast<int>(s)]; }
inline std::optional<DecisionEvent> parse_decision_event(std::string_view w) { for (int i = 0; i < 17; ++i) if (name_of(static_cast<DecisionEvent>(i)) == w) return static_cast<DecisionEvent>(i); return {}; }
inline std::optional<DecisionState> next(DecisionState s, DecisionEvent e, Regime r){
  using E=DecisionEvent; auto go=[&](const char*t){ s.stage=t; return std::optional(s);};
  switch(e){
   case E::take: if(s.stage=="proposed") return go("taken"); break;
   case E::take_on_condition: if(s.stage=="proposed"){ s.condition="open"; return go("taken");} break;
   case E::postpone: if(s.stage=="proposed") return go("postponed"); break;
   case E::refer_back: if(s.stage=="proposed") return go("referred_back"); break;
   case E::withdraw: if(s.stage=="proposed") return go("withdrawn"); break;
   case E::adjust: case E::place_on_file: if(s.stage=="taken") return go("on_record"); break;
   case E::announce: if(s.stage=="on_record"&&r==Regime::statutory) return go("final_expected"); break;
   case E::confirm_final: if(s.stage=="final_expected") return go("final_confirmed"); break;
   case E::annul: if(s.stage=="on_record"||s.stage=="final_expected"||s.stage=="final_confirmed") return go("annulled"); break;
   case E::stay: if(!s.stayed){s.stayed=true; return s;} break;
   case E::lift_stay: if(s.stayed){s.stayed=false; return s;} break;
   case E::condition_met: if(s.condition=="open"){s.condition="met"; return s;} break;
   case E::replace: if(s.stage!="replaced") return go("replaced"); break;
   default: break;
  }
  return std::nullopt;
}
}
