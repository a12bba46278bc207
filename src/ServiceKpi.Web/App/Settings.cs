namespace ServiceKpi.Web.App;

/// <summary>The settings of this installation: appsettings.json, overridden by the environment.</summary>
internal static class Settings
{
    public static IConfigurationRoot Read() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>Which database to use.</summary>
    /// <exception cref="SettingsException">The room to keep free is negative.</exception>
    public static DatabaseOptions Database(IConfiguration settings)
    {
        var database = Section<DatabaseOptions>(settings, "Database");
        Check((database.FreeMegabytes >= 0, "Database:FreeMegabytes must be 0 or more."));
        return database;
    }

    /// <summary>What the organisation has chosen.</summary>
    /// <exception cref="SettingsException">Some of it makes no sense; all that does not is named at once.</exception>
    public static Organisation Organisation(IConfiguration settings)
    {
        var organisation = Section<Organisation>(settings, "Organisation");
        var isChosenHere = settings[$"Organisation:{nameof(organisation.ReturnDays)}"] is not null;
        Check([.. organisation.Senseless().Select(name => (false, FaultOf(name, organisation))), (!isChosenHere, FaultOf(nameof(organisation.ReturnDays), organisation))]);
        return organisation;
    }

    /// <summary>How large an imported file may be.</summary>
    /// <exception cref="SettingsException">A limit is not positive.</exception>
    public static ImportLimits ImportLimits(IConfiguration settings)
    {
        var limits = Section<ImportLimits>(settings, "Import");
        Check(
            (limits.FieldLength > 0, "Import:FieldLength must be 1 or more."),
            (limits.Rows > 0, "Import:Rows must be 1 or more."),
            (limits.Bytes > 0, "Import:Bytes must be 1 or more."));
        return limits;
    }

    /// <summary>How much one visitor may ask for.</summary>
    /// <exception cref="SettingsException">A limit is not positive.</exception>
    public static RateLimitOptions RateLimits(IConfiguration settings)
    {
        var limits = Section<RateLimitOptions>(settings, "RateLimits");
        Check(
            (limits.SignInAttempts > 0, "RateLimits:SignInAttempts must be 1 or more."),
            (limits.SignInSeconds > 0, "RateLimits:SignInSeconds must be 1 or more."),
            (limits.PublicPosts > 0, "RateLimits:PublicPosts must be 1 or more."),
            (limits.PublicGuesses > 0, "RateLimits:PublicGuesses must be 1 or more."),
            (limits.CircuitsPerAccount > 0, "RateLimits:CircuitsPerAccount must be 1 or more."));
        return limits;
    }

    /// <summary>The server that mail is handed to.</summary>
    /// <exception cref="SettingsException">Some of it makes no sense; all that does not is named at once.</exception>
    public static MailOptions Mail(IConfiguration settings)
    {
        var mail = Section<MailOptions>(settings, "Mail");
        Check([.. mail.Faults().Select(fault => (false, fault))]);
        return mail;
    }

    /// <summary>Where webhooks may lead beside the internet.</summary>
    /// <exception cref="SettingsException">A network is none; all that are none are named at once.</exception>
    public static WebhookOptions Webhooks(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        string[] given = (settings["Webhooks:Networks"] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Check([.. given.Select(text => (System.Net.IPNetwork.TryParse(text, out _), $"Webhooks:Networks: '{text}' is not a network such as 10.0.0.0/8."))]);
        return new() { Networks = [.. given.Select(System.Net.IPNetwork.Parse)] };
    }

    private static string FaultOf(string choice, Organisation organisation) => $"Organisation:{choice}" + choice switch
    {
        nameof(organisation.Currency) => $": '{organisation.Currency}' is not an ISO 4217 code such as IDR.",
        nameof(organisation.TimeZone) => $": '{organisation.TimeZone}' is not a known time zone.",
        nameof(organisation.FirstDayOfWeek) => $": '{organisation.FirstDayOfWeek}' is not a weekday.",
        nameof(organisation.SecondFactor) => $": '{organisation.SecondFactor}' is not Nobody, Admins or Everybody.",
        nameof(organisation.MinimumSample) => " must be 1 or more.",
        nameof(organisation.EstimateTolerance) => " must be 0 to 100.",
        nameof(organisation.ReturnDays) => " is chosen by admins in the application, and not here.",
        nameof(organisation.FlatTolerance) => " must be 0 or more and below 1.",
        _ => " must be 0 or more.",
    };

    private static T Section<T>(IConfiguration settings, string name)
        where T : new()
    {
        try
        {
            return settings.GetSection(name).Get<T>() ?? new T();
        }
        catch (InvalidOperationException fault)
        {
            throw new SettingsException(fault.Message);
        }
    }

    private static void Check(params ReadOnlySpan<(bool MakesSense, string Fault)> checks)
    {
        var faults = new List<string>();
        foreach (var (makesSense, fault) in checks)
        {
            if (!makesSense)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
        {
            throw new SettingsException(string.Join(Environment.NewLine, faults));
        }
    }
}

/// <summary>A setting makes no sense; the message says which and why.</summary>
internal sealed class SettingsException(string message) : Exception(message);
