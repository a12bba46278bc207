namespace ServiceKpi.Web.Access;

/// <summary>A file that is made for one answer and gone with it.</summary>
internal static class TemporaryFile
{
    /// <summary>Writes the whole file before anything is sent: what fails half way is no file, and nobody waits with a read open.</summary>
    /// <param name="type">Its media type.</param>
    /// <param name="name">What it is called where it arrives.</param>
    /// <param name="write">Writes it.</param>
    public static async Task<IResult> SendAsync(string type, string name, Func<Stream, Task> write)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), "servicekpi-" + Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            });
        try
        {
            await write(file);
            file.Position = 0;
            return Results.File(file, type, name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
