namespace ServiceKpi.Web.Ui.Pages;

/// <summary>Lets the frame show that a page is being read: one for each circuit.</summary>
public sealed class PageProgress
{
    private LivePage? reading;

    /// <summary>Told when it begins and when it ends.</summary>
    public event Action? Changed;

    /// <summary>True while somebody waits for a page.</summary>
    public bool IsReading => reading is not null;

    /// <summary>Says whether a page is being read. One that has been left ends nothing of the page after it.</summary>
    internal void Is(LivePage page, bool isReading)
    {
        if (isReading ? reading != page : reading == page)
        {
            reading = isReading ? page : null;
            Changed?.Invoke();
        }
    }
}
