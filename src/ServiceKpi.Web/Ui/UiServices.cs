using MudBlazor;
using MudBlazor.Services;

namespace ServiceKpi.Web.Ui;

/// <summary>Registers what pages of every feature are made with.</summary>
internal static class UiServices
{
    public static void AddUi(this IServiceCollection services)
    {
        services.AddMudServices();
        services.AddTransient<MudLocalizer, LibraryWords>();
        services.AddSingleton<ThemeSheet>();
        services.AddScoped<PageProgress>();
        services.AddSingleton<Texts>();
        services.AddTransient<NumberFormatter>();
        services.AddTransient<KpiFormatter>();
        services.AddTransient<AuditFormatter>();
        services.AddTransient<AuditValueFormatter>();
        services.AddTransient<ChangeFormatter>();
        services.AddTransient<TargetFormatter>();
        services.AddTransient<NoteFormatter>();
        services.AddTransient<PairingFormatter>();
        services.AddTransient<ScoreFormatter>();
        services.AddTransient<SliceFormatter>();
        services.AddTransient<TrendBuilder>();
        services.AddTransient<EventMarks>();
        services.AddTransient<SeriesBreaks>();
    }
}
