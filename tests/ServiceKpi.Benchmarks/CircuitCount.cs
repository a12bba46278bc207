using System.Diagnostics.Metrics;

namespace ServiceKpi.Benchmarks;

/// <summary>Counts the circuits that are opened in this process, by what the framework says of them.</summary>
internal sealed class CircuitCount : IDisposable
{
    private const string Active = "aspnetcore.components.circuit.active";

    private readonly MeterListener listener = new();
    private int opened;

    public CircuitCount()
    {
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Name == Active)
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref opened, (int)Math.Max(0, change)));
        listener.Start();
    }

    /// <summary>How many were opened.</summary>
    public int Opened => opened;

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();
}
