using System.Text;

namespace ServiceKpi.Data.Import.Files;

/// <summary>What the first line that is not empty tells before anything is parsed.</summary>
/// <param name="IsComplete">True when the end of the line has been seen.</param>
/// <param name="Delimiter">What separates its fields most often, quoted text left out; a comma if nothing does.</param>
internal readonly record struct HeaderLine(bool IsComplete, char Delimiter)
{
    public static HeaderLine Of(StringBuilder text)
    {
        int commas = 0, semicolons = 0, tabs = 0;
        var isQuoted = false;
        var isComplete = false;
        var hasBegun = false;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                isQuoted ^= c == '"';
                if (!isQuoted && c is '\r' or '\n')
                {
                    isComplete = hasBegun;
                    if (isComplete)
                    {
                        break;
                    }

                    continue;
                }

                hasBegun = true;
                commas += !isQuoted && c == ',' ? 1 : 0;
                semicolons += !isQuoted && c == ';' ? 1 : 0;
                tabs += !isQuoted && c == '\t' ? 1 : 0;
            }

            if (isComplete)
            {
                break;
            }
        }

        var most = Math.Max(commas, Math.Max(semicolons, tabs));
        return new HeaderLine(isComplete, most == commas ? ',' : most == semicolons ? ';' : '\t');
    }
}
