/**
 * Stands in for i18next where the spreadsheet widget imports it (a webpack rule does that), so that the widget's
 * menus speak Swedish. The widget ships six languages and keeps its instance to itself. Parts that the page hides
 * (the toolbar and the side drawers) stay English underneath.
 */
import i18next, { type InitOptions, type i18n } from "i18next";

const swedish = {
  common: { apply: "Använd", cancel: "Avbryt" },
  color_picker: {
    add: "Lägg till färg",
    apply: "Lägg till",
    cancel: "Avbryt",
    default: "Standard",
    no_fill: "Ingen färg",
    recent: "Senast använda",
    standard_colors: "Standardfärger",
    themed_colors: "Temafärger",
    title: "Färg",
  },
  context_menu: {
    cell: {
      copy: "Kopiera",
      cut: "Klipp ut",
      delete: "Ta bort …",
      delete_column: "Kolumn {{column}}",
      delete_row: "Rad {{row}}",
      insert: "Infoga …",
      insert_column_left: "Kolumn till vänster",
      insert_column_right: "Kolumn till höger",
      insert_row_above: "Rad ovanför",
      insert_row_below: "Rad nedanför",
      paste: "Klistra in",
    },
    column_header: {
      delete_column: "Ta bort kolumn {{column}}",
      delete_columns: "Ta bort kolumnerna {{columnStart}}–{{columnEnd}}",
      freeze_columns: "Lås till och med kolumn {{column}}",
      hide_column: "Dölj kolumn {{column}}",
      hide_columns: "Dölj kolumnerna {{columnStart}}–{{columnEnd}}",
      insert_columns_after: "Infoga {{count}} kolumn(er) till höger",
      insert_columns_before: "Infoga {{count}} kolumn(er) till vänster",
      move_columns_left: "Flytta kolumner åt vänster",
      move_columns_right: "Flytta kolumner åt höger",
      set_column_width: "Kolumnbredd",
      show_hidden_columns: "Ta fram dolda kolumner",
      unfreeze_columns: "Lås upp kolumner",
    },
    row_header: {
      delete_row: "Ta bort rad {{row}}",
      delete_rows: "Ta bort raderna {{rowStart}}–{{rowEnd}}",
      freeze_rows: "Lås till och med rad {{row}}",
      hide_row: "Dölj rad {{row}}",
      hide_rows: "Dölj raderna {{rowStart}}–{{rowEnd}}",
      insert_rows_above: "Infoga {{count}} rad(er) ovanför",
      insert_rows_below: "Infoga {{count}} rad(er) nedanför",
      move_rows_down: "Flytta rader nedåt",
      move_rows_up: "Flytta rader uppåt",
      set_row_height: "Radhöjd",
      show_hidden_rows: "Ta fram dolda rader",
      unfreeze_rows: "Lås upp rader",
    },
  },
  error_dialog: {
    error_clipboard_paste: "Webbläsaren släppte inte fram urklipp. Tillåt det, eller klistra in med Ctrl+V.",
    error_deleting_cells: "Cellerna kunde inte tas bort",
    error_deleting_columns: "Kolumnerna kunde inte tas bort",
    error_deleting_rows: "Raderna kunde inte tas bort",
    error_editing_formula: "Formeln kunde inte ändras",
    error_inserting_columns: "Kolumnerna kunde inte infogas",
    error_inserting_rows: "Raderna kunde inte infogas",
    error_moving_columns: "Kolumnerna kunde inte flyttas",
    error_moving_rows: "Raderna kunde inte flyttas",
  },
  formula_bar: { manage_named_ranges: "Namn" },
  navigation: { add_sheet: "Nytt blad", sheet_list: "Alla blad" },
  sheet_delete: {
    cancel: "Avbryt",
    confirm: "Ta bort bladet",
    message: "Bladet ”{{sheetName}}” tas bort.",
    title: "Ta bort bladet?",
  },
  sheet_tab: {
    change_color: "Flikfärg",
    delete: "Ta bort",
    duplicate: "Kopiera bladet",
    hide_sheet: "Dölj bladet",
    move_left: "Flytta åt vänster",
    move_right: "Flytta åt höger",
    open_menu: "Bladets meny",
    rename: "Byt namn",
  },
};

/** The widget's own English texts fill what is not translated. */
export const GRID_FALLBACK = "en-US";

function createInstance(options: InitOptions = {}): i18n {
  return i18next.createInstance({
    ...options,
    resources: { ...options.resources, sv: { translation: swedish } },
    fallbackLng: GRID_FALLBACK,
  });
}

export default { createInstance };
