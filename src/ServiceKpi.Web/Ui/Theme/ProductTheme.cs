using MudBlazor;

namespace ServiceKpi.Web.Ui.Theme;

/// <summary>
/// The product's colours and type for MudBlazor's components: those of <c>css/tokens.css</c>. MudBlazor's own Success, Warning, Secondary
/// and disabled text have less contrast than people need to read them (WCAG 2.2, 1.4.3).
/// </summary>
internal static class ProductTheme
{
    public static MudTheme Value { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#2f55d4",
            PrimaryContrastText = "#ffffff",
            Secondary = "#565c70",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#0b6b78",
            TertiaryContrastText = "#ffffff",
            Info = "#2f55d4",
            InfoContrastText = "#ffffff",
            Success = "#0a7145",
            SuccessContrastText = "#ffffff",
            Warning = "#8a5300",
            WarningContrastText = "#ffffff",
            Error = "#b81d3b",
            ErrorContrastText = "#ffffff",
            Dark = "#151828",
            DarkContrastText = "#ffffff",
            Black = "#151828",
            Background = "#f4f5f9",
            BackgroundGray = "#eef0f6",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#151828",
            DrawerBackground = "#ffffff",
            DrawerText = "#151828",
            DrawerIcon = "#565c70",
            TextPrimary = "#151828",
            TextSecondary = "#565c70",
            TextDisabled = "#5d6377",
            ActionDefault = "#565c70",
            ActionDisabled = "#5d6377",
            ActionDisabledBackground = "#e2e5ee",
            LinesDefault = "#e2e5ee",
            LinesInputs = "#858b9e",
            TableLines = "#e2e5ee",
            TableStriped = "#f4f5f9",
            TableHover = "#f1f3fa",
            Divider = "#e2e5ee",
            GrayDefault = "#666c80",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8ea4ff",
            PrimaryContrastText = "#10142b",
            Secondary = "#a3a8ba",
            SecondaryContrastText = "#10142b",
            Tertiary = "#6fd3e0",
            TertiaryContrastText = "#10142b",
            Info = "#8ea4ff",
            InfoContrastText = "#10142b",
            Success = "#46d39a",
            SuccessContrastText = "#10142b",
            Warning = "#f1bd5a",
            WarningContrastText = "#10142b",
            Error = "#ff8a9b",
            ErrorContrastText = "#10142b",
            Dark = "#f1f2f8",
            DarkContrastText = "#10142b",
            Black = "#0f1117",
            Background = "#0f1117",
            BackgroundGray = "#12141c",
            Surface = "#191b25",
            AppbarBackground = "#191b25",
            AppbarText = "#f1f2f8",
            DrawerBackground = "#191b25",
            DrawerText = "#f1f2f8",
            DrawerIcon = "#a3a8ba",
            TextPrimary = "#f1f2f8",
            TextSecondary = "#a3a8ba",
            TextDisabled = "#9095a8",
            ActionDefault = "#a3a8ba",
            ActionDisabled = "#9095a8",
            ActionDisabledBackground = "#2b2e3c",
            LinesDefault = "#2b2e3c",
            LinesInputs = "#71778c",
            TableLines = "#2b2e3c",
            TableStriped = "#12141c",
            TableHover = "#232633",
            Divider = "#2b2e3c",
            GrayDefault = "#9095a8",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["Inter", "system-ui", "sans-serif"] },
        },
    };
}
