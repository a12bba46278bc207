namespace ServiceKpi.Web.Ui.Pages;

/// <summary>What was read for a part of a page.</summary>
/// <param name="Value">What was read; null when reading failed, which has been logged.</param>
public sealed record Answer<T>(T? Value)
    where T : class
{
    /// <summary>The same made into something to show; a failure stays one.</summary>
    public Answer<TOther> Then<TOther>(Func<T, TOther> make)
        where TOther : class
    {
        ArgumentNullException.ThrowIfNull(make);
        return new Answer<TOther>(Value is null ? null : make(Value));
    }

    /// <summary>The same with what is read for it; a failure stays one, and nothing is read.</summary>
    public Task<Answer<TOther>> ThenAsync<TOther>(Func<T, Task<Answer<TOther>>> read)
        where TOther : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return Value is null ? Task.FromResult(new Answer<TOther>((TOther?)null)) : read(Value);
    }
}
