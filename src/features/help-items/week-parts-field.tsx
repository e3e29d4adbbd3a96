import { type FormState, fieldId, fieldValues } from "../../platform/html/form-state.ts"
import { dayParts, weekDays, weekParts } from "./week-parts.ts"

type WeekPartsFieldProps = { state: FormState; name: string; legend: string; hint: string }

/** The 21 parts of a week as a small table of boxes; nothing ticked means any time. */
export function WeekPartsField({ state, name, legend, hint }: WeekPartsFieldProps) {
  const id = fieldId(state, name)
  const chosen = fieldValues(state, name)
  return (
    <fieldset class="utrecht-form-fieldset" aria-describedby={`${id}-hint`}>
      <legend class="utrecht-form-fieldset__legend">{legend}</legend>
      <div class="utrecht-form-field-description" id={`${id}-hint`}>
        {hint}
      </div>
      <table class="nabij-week">
        <thead>
          <tr>
            <td />
            {dayParts.map((part) => (
              <th scope="col">{part}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekDays.map((day) => (
            <tr>
              <th scope="row">{day}</th>
              {weekParts
                .filter((one) => one.day === day)
                .map(({ bit, label }) => (
                  <td>
                    <label class="nabij-week__part">
                      <span class="visually-hidden">{label}</span>
                      <input
                        class="utrecht-checkbox utrecht-checkbox--html-input"
                        id={bit === "0" ? id : undefined}
                        type="checkbox"
                        name={name}
                        value={bit}
                        checked={chosen.includes(bit)}
                      />
                    </label>
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
