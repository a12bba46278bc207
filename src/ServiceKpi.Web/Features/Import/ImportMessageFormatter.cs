using System.Globalization;

namespace ServiceKpi.Web.Features.Import;

/// <summary>Says in the language of the visitor what an import has to say.</summary>
internal sealed class ImportMessageFormatter(Texts texts)
{
    /// <summary>Why a file as a whole is refused.</summary>
    public string Fault(ImportMessage message) => Say("import.fault.", message);

    /// <summary>Why a row is rejected.</summary>
    public string Reason(ImportMessage message) => Say("import.reject.", message);

    /// <summary>What was decided of a column.</summary>
    public string Decision(ImportMessage message) => Say("import.decided.", message);

    /// <summary>A column by what it means and by its name in files.</summary>
    public string Column(string name) => $"{texts["import.name." + name]} ({name})";

    private string Say(string book, ImportMessage message) => texts.Find(book + message.Name) is { } words
        ? string.Format(CultureInfo.CurrentCulture, words, [.. message.Values.Select(v => Value(book, v))])
        : VisibleText.Of(message.Text);

    private object? Value(string book, object? value) => value switch
    {
        ImportMessage inner => Say(book, inner),
        string text => VisibleText.Of(text),
        _ => value,
    };
}
