using Microsoft.Extensions.Localization;
using MudBlazor;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>
/// What MudBlazor's components say by themselves, in the visitor's language. Its English is its own; a text that a later version adds falls
/// back to it, and a test tells.
/// </summary>
internal sealed class LibraryWords(IStringLocalizer<LibraryWords> words) : MudLocalizer
{
    /// <inheritdoc/>
    public override LocalizedString this[string key] => words[key];
}
